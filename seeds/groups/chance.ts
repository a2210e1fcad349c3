import { createHash } from "node:crypto";

/** What looks like chance and is the same for the same seed. */
export type SeededChance = {
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number;
  /** True in so many of a hundred cases. */
  percent(share: number): boolean;
  pick<T>(list: readonly [T, ...T[]]): T;
};

export function seededChance(seed: string): SeededChance {
  let drawn = 0;
  const below = (end: number): number => {
    drawn += 1;
    return createHash("sha256").update(`${seed}|${drawn}`).digest().readUInt32BE(0) % end;
  };
  return {
    below,
    percent: (share) => below(100) < share,
    pick: (list) => {
      const drawn = list[below(list.length)];
      // What is drawn may be null, which is none of it.
      return drawn === undefined ? list[0] : drawn;
    },
  };
}
