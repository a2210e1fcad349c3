import { RUNGS } from "@/lib/milestones/blur";
import type { MilestoneKind } from "@/lib/milestones/limits";
import { isCounted } from "@/lib/milestones/limits";
import type { StoneLook } from "@/lib/milestones/look";

export const STONE_KINDS: readonly MilestoneKind[] = [
  ...(["days", "weeks", "months", "years"] as const),
  ...(["first", "coming_back", "helping", "alongside", "own_words"] as const),
];

export const STONE_SEEDS = Array.from({ length: 120 }, (_, index) => `seed-${index}`);

/** Stones of every kind and every step of the ladder. */
export const STONE_LOOKS = STONE_SEEDS.flatMap((seed, index) =>
  STONE_KINDS.map((kind): StoneLook => ({ seed, kind, rung: isCounted(kind) ? index % RUNGS.length : 0 })),
);

const LIFE: readonly (readonly [MilestoneKind, number])[] = [
  ["first", 0],
  ["days", 0],
  ["weeks", 2],
  ["months", 4],
  ["coming_back", 0],
  ["months", 5],
  ["helping", 0],
  ["months", 9],
  ["years", 15],
  ["own_words", 0],
  ["years", 17],
  ["alongside", 0],
];

/** The stones that somebody may have placed, the oldest first. */
export function stonesOfLife(name: string, count: number): StoneLook[] {
  return Array.from({ length: count }, (_, at) => {
    const [kind, rung] = LIFE[at % LIFE.length] ?? ["days", 0];
    return { seed: `${name}/${at}`, kind, rung };
  });
}
