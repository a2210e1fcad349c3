import { crisisIn } from "@/lib/intake/intake";
import type { Refusal } from "@/lib/kernel/result";
import type { Limited } from "./limits";
import type { Asker, Pace } from "./pace";

/**
 * The one place that says 'too much at once', and for how long. Words that cry for help pass, and are not even
 * counted: nobody in danger is told to wait.
 */
export async function slowDown(
  pace: Pace | null,
  what: Limited,
  asker: Asker,
  words: readonly string[],
): Promise<Refusal | null> {
  if (pace === null || crisisIn(words).length > 0) return null;
  const seconds = await pace.take(what, asker);
  return seconds > 0 ? { code: "slow-down", seconds } : null;
}
