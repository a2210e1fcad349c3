import type { Signal } from "@/lib/intake/finding";
import { isCrisis } from "@/lib/intake/intake";
import type { Heard } from "@/lib/intake/limits";

/** How words beside those of threads (of stones and profiles) were heard: the one place that says so for them. */
export function heardOfSignals(signals: readonly Signal[]): Heard | null {
  return isCrisis(signals) ? "high" : null;
}
