import type { Context } from "@/lib/kernel/context";
import { bucketOf, later, minutes } from "@/lib/kernel/time";

/** Inside a bucket of 15 minutes chance decides: the order tells nobody who wrote just before whom. Fits an int4. */
const SHUFFLE = 2_147_483_647;

/** A new place in the order of threads. */
export function bumped(ctx: Pick<Context, "now" | "random">): { bumpedAt: Date; bumpShuffle: number } {
  return { bumpedAt: bucketOf(ctx.now), bumpShuffle: ctx.random(SHUFFLE) };
}

/**
 * A place for a thread whose newest words are known by their hour alone: one of the quarters that have begun, by
 * chance. A place that always opened the hour would be known for one that something was taken from.
 */
export function placeWithin(ctx: Pick<Context, "now" | "random">, hour: Date): { bumpedAt: Date; bumpShuffle: number } {
  const begun = Math.floor((ctx.now.getTime() - hour.getTime()) / minutes(15)) + 1;
  const quarter = ctx.random(Math.min(4, Math.max(1, begun)));
  return { bumpedAt: later(hour, quarter * minutes(15)), bumpShuffle: ctx.random(SHUFFLE) };
}
