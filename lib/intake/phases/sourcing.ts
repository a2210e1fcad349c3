import sourcingWords from "@/seeds/intake/sourcing.json";
import { wordPhase, wordRules } from "../word-rules";

export const sourcingRules = wordRules(sourcingWords);

/** Dealers and brokers look for places like this, and someone reading is one message away from using. */
export const sourcingPhase = wordPhase("sourcing", sourcingRules, "hold", "sourcing");
