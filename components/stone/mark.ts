import type { StoneLook } from "@/lib/milestones/look";
import { chanceFrom } from "./chance";

/**
 * A short name for what a look draws in a list: six letters and figures out of two thousand million, and nothing that the
 * seed could be had from. Pages are drawn side by side and kept, so no counter could give names: each stone's is its own.
 * Every milestone has a seed of its own, so two stones of a page share a name only when they are one stone, shown twice:
 * then `shown` tells them apart.
 */
export function markOf({ seed, kind, rung }: StoneLook, shown = ""): string {
  return Math.floor(chanceFrom(`${seed}/${kind}/${rung}${shown}`)() * 36 ** 6)
    .toString(36)
    .padStart(6, "0");
}
