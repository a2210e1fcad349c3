import { shamingRules } from "@/lib/intake/rules/rules";
import { wordPhase } from "../word-phase";

/** Shame makes people stop asking, and stop their medication; the writer is asked to look again, never held. */
export const shamingPhase = wordPhase("shaming", shamingRules, "nudge", "shaming");
