import crisisWords from "@/seeds/intake/crisis.json";
import { wordPhase, wordRules } from "../word-rules";

export const crisisRules = wordRules(crisisWords);

/** First, because a life in danger outranks every other thing that these words may also be. */
export const crisisPhase = wordPhase("crisis", crisisRules, "crisis", null);
