import type { Context } from "@/lib/kernel/context";
import { bucketOf } from "@/lib/kernel/time";

/** Inside a bucket of 15 minutes chance decides: the order tells nobody who wrote just before whom. Fits an int4. */
export const SHUFFLE = 2_147_483_647;

/** A new place in the order of threads. */
export function bumped(ctx: Pick<Context, "now" | "random">): { bumpedAt: Date; bumpShuffle: number } {
  return { bumpedAt: bucketOf(ctx.now), bumpShuffle: ctx.random(SHUFFLE) };
}
