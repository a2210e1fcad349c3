import { sourcingRules } from "@/lib/intake/rules/rules";
import { wordPhase } from "../word-phase";

/** Dealers and brokers look for places like this, and someone reading is one message away from using. */
export const sourcingPhase = wordPhase("sourcing", sourcingRules, "hold", "sourcing");
