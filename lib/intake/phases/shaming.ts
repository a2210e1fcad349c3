import shamingWords from "@/seeds/intake/shaming.json";
import { wordPhase, wordRules } from "../word-rules";

export const shamingRules = wordRules(shamingWords);

/** Shame makes people stop asking, and stop their medication; the writer is asked to look again, never held. */
export const shamingPhase = wordPhase("shaming", shamingRules, "nudge", "shaming");
