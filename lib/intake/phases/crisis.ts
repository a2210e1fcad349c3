import { crisisRules } from "@/lib/intake/rules/rules";
import { wordPhase } from "../word-phase";

/** First, because a life in danger outranks every other thing that these words may also be. */
export const crisisPhase = wordPhase("crisis", crisisRules, "crisis", null);
