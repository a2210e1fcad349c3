import type { StoneLook } from "@/lib/milestones/look";
import { bodyOf, edgePoints } from "./body";
import { chanceFrom } from "./chance";
import { type Silhouette, silhouetteOf } from "./silhouette";

/** Where a stone of a cairn lies: its middle, in units of the drawing (the ground is y = 0), and its turn in degrees. */
export type LaidStone = {
  readonly look: StoneLook;
  readonly width: number;
  readonly x: number;
  readonly y: number;
  readonly turn: number;
};

/** The first carry the rest, so each is a little narrower than the one before, down to `least`. */
const WIDTH = { first: 160, less: 5, least: 80, vary: [0.94, 1.06] } as const;
const TURNS = [0, -2, 2, -4, 4, -7, 7] as const;
/** How close together places are tried; the first lies beside the middle, so that two carry the third. */
const PLACES = { apart: 10, first: -80 } as const;
/** How far from the middle the first four, the next five and all later stones may lie: first it grows up, then wide. */
const REACH = { first: 100, next: 240, later: 310 } as const;
/** Half of the ground's width: no stone reaches beyond. */
const HALF = 400;
/** Every third column tells well enough how a stone lies where it touches. */
const STRIDE = 3;
/** What is nearer than this touches; a stone is let down by `settle`, so that no light shines through. */
const TOUCH = 3.5;
const SETTLE = 2;

/** The pile so far: how high it is in each column (less is higher), and whose stone that is. */
type Skyline = { readonly heights: Float64Array; readonly owners: Int16Array };
type Lie = {
  readonly x: number;
  readonly y: number;
  readonly turn: number;
  readonly shape: Silhouette;
  readonly cost: number;
};

/**
 * Lays stones one by one, the first first, as a mason does: each is let down in many places and turns, and lies where it
 * is firm, low, near the middle and across two others. Where a stone lies depends on those before it alone, so a new
 * stone never moves one that lies.
 */
export function laid(looks: readonly StoneLook[]): LaidStone[] {
  const skyline: Skyline = { heights: new Float64Array(2 * HALF + 1), owners: new Int16Array(2 * HALF + 1).fill(-1) };
  return looks.map((look, place) => {
    const chance = chanceFrom(`${look.seed}/lie`);
    const width = Math.round(Math.max(WIDTH.least, WIDTH.first - WIDTH.less * place) * chance(...WIDTH.vary));
    const edge = edgePoints(bodyOf(chanceFrom(look.seed), look, width));
    const reach = place === 0 ? 0 : place < 4 ? REACH.first : place < 9 ? REACH.next : REACH.later;
    const middle = place === 0 ? PLACES.first : 0;
    const lies = TURNS.flatMap((turn) =>
      liesAt(skyline, silhouetteOf(edge, turn), { turn, width, from: middle - reach, to: middle + reach }),
    );
    const best = lies.reduce((one, other) => (other.cost < one.cost ? other : one));
    raise(skyline, best, place);
    return { look, width, x: best.x, y: best.y, turn: best.turn };
  });
}

/** Which places are tried for a stone, in one of its turns. */
type Tried = { readonly turn: number; readonly width: number; readonly from: number; readonly to: number };

/** All lies of one turn, each let down until it touches. */
function liesAt(skyline: Skyline, shape: Silhouette, tried: Tried): Lie[] {
  const lies: Lie[] = [];
  for (let x = tried.from; x <= tried.to; x += PLACES.apart) {
    const from = x + shape.left + HALF;
    let y = Number.POSITIVE_INFINITY;
    for (let column = 0; column < shape.bottoms.length; column++)
      y = Math.min(y, (skyline.heights[from + column] ?? 0) - (shape.bottoms[column] ?? 0));
    lies.push({ x, y: Math.round(y + SETTLE), turn: tried.turn, shape, cost: costOf(skyline, shape, tried, { x, y }) });
  }
  return lies;
}

/** How badly a stone would lie there: less is better. */
function costOf(
  { heights, owners }: Skyline,
  shape: Silhouette,
  { turn, width }: Tried,
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
  const loose = firm || firmOnGround ? 0 : first < 0 && last > 0 ? 60 : 400;
  const bond = !onGround && owners[x + first + HALF] !== owners[x + last + HALF] ? 46 : 0;
  // On the ground a stone lies flat.
  const tipped = onGround && Math.abs(turn) > 2 ? 1000 : Math.abs(turn);
  // Far out and high up is worse than either.
  const outside = Math.abs(x) * (0.46 - y / 330);
  return loose + tipped + outside - bond - y * 1.3 + (hollow / looked) * 1.5;
}

/** The stone becomes part of the pile. */
function raise({ heights, owners }: Skyline, { x, y, shape }: Lie, place: number): void {
  for (const [column, top] of shape.tops.entries()) {
    const at = x + shape.left + column + HALF;
    if (y + top >= (heights[at] ?? 0)) continue;
    heights[at] = y + top;
    owners[at] = place;
  }
}
