import type { Refusal } from "@/lib/kernel/result";
import { type Limited, WHEN_CRYING } from "./limits";
import type { RateKeys, RateLimits } from "./rate-limits";

/** As what is counted, with words that cry for help or without, if at all: a cry for help passes, or has a wide count of its own. */
export function countedWith(what: Limited, crying: boolean): Limited | null {
  return crying ? (WHEN_CRYING[what] ?? null) : what;
}

/** The one place that says 'too much at once', and for how long. Nobody in danger is told to wait before they are read. */
export async function slowDown(
  pace: RateLimits | null,
  what: Limited,
  asker: RateKeys,
  crying: boolean,
): Promise<Refusal | null> {
  const counted = pace && countedWith(what, crying);
  if (!pace || !counted) return null;
  const seconds = await pace.take(counted, asker);
  return seconds > 0 ? { code: "slow-down", seconds } : null;
}
