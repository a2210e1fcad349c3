import type { Silhouette } from "./silhouette";

/**
 * What each unit beside the middle and above the ground costs: six rise to a point, and the more there are, the wider they
 * lie. Across two stones is better than on the ground, and on a single one worse.
 */
const COST = { aside: [1.15, 0.72], high: [0.62, 1.28], wideFrom: 5, wideOver: 8, bond: 60, alone: 200 } as const;
/** Half of the ground's width: no stone reaches beyond. */
export const HALF = 400;
/** Every third column tells well enough how a stone lies where it touches. */
const STRIDE = 3;
/** What is nearer than this touches. */
const TOUCH = 3.5;

/** The pile so far: how high it is in each column (less is higher), and whose stone that is. */
export type Skyline = { readonly heights: Float64Array; readonly owners: Int16Array };

/** Which places are tried for a stone, in one of its turns. */
export type TriedPlaces = {
  readonly place: number;
  readonly turn: number;
  readonly width: number;
  readonly from: number;
  readonly to: number;
};

/** How badly a stone would lie there: less is better. */
export function costOf(
  { heights, owners }: Skyline,
  shape: Silhouette,
  { place, turn, width }: TriedPlaces,
  { x, y }: { readonly x: number; readonly y: number },
): number {
  const from = x + shape.left + HALF;
  let [first, last, hollow, looked] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0];
  let onGround = true;
  for (let column = 0; column < shape.bottoms.length; column += STRIDE) {
    const aside = shape.left + column;
    const gap = (heights[from + column] ?? 0) - (shape.bottoms[column] ?? 0) - y;
    if (gap < TOUCH) [first, last] = [Math.min(first, aside), Math.max(last, aside)];
    if (Math.abs(aside) > width * 0.4) continue;
    hollow += Math.min(gap, 30);
    looked += 1;
    if (heights[from + column] !== 0) onGround = false;
  }
  const firm = first < -width * 0.08 && last > width * 0.08 && last - first > width * 0.34;
  const firmOnGround = onGround && first < width * 0.1 && last > -width * 0.1;
  // Narrowly held on both sides costs something; what would roll off is taken only where there is nothing else.
  const loose = firm || firmOnGround ? 0 : first < 0 && last > 0 ? 60 : 900;
  const bond = onGround ? 0 : owners[x + first + HALF] === owners[x + last + HALF] ? -COST.alone : COST.bond;
  // On the ground a stone lies flat.
  const tipped = onGround && Math.abs(turn) > 2 ? 1000 : Math.abs(turn);
  // Far out and high up is worse than either.
  const outside = Math.abs(x) * between(COST.aside, place) - y * between(COST.high, place);
  return loose + tipped + outside - bond + (hollow / looked) * 1.5;
}

/** From the first number at the first stone to the second where the pile grows wide. */
function between([first, wide]: readonly [number, number], place: number): number {
  return first + (wide - first) * Math.min(1, Math.max(0, place - COST.wideFrom) / COST.wideOver);
}
