import type { StoneLook } from "@/lib/milestones/look";
import { bodyOf, edgePoints } from "./body";
import { chanceFrom } from "./chance";
import { costOf, HALF, type Skyline, type TriedPlaces } from "./pile-cost";
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
/** How close together places are tried; the first lies beside the middle: two carry the third, three the next two, and they the sixth. */
const PLACES = { apart: 10, first: -80 } as const;
/** How far from the middle the first three, the next six and all later stones may lie. */
const REACH = { first: 100, next: 240, later: 310 } as const;
/** A stone is let down by so much further, so that no light shines through. */
const SETTLE = 2;

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
    const reach = place === 0 ? 0 : place < 3 ? REACH.first : place < 9 ? REACH.next : REACH.later;
    const middle = place === 0 ? PLACES.first : 0;
    const lies = TURNS.flatMap((turn) =>
      liesAt(skyline, silhouetteOf(edge, turn), { place, turn, width, from: middle - reach, to: middle + reach }),
    );
    const best = lies.reduce((one, other) => (other.cost < one.cost ? other : one));
    raise(skyline, best, place);
    return { look, width, x: best.x, y: best.y, turn: best.turn };
  });
}

/** All lies of one turn, each let down until it touches. */
function liesAt(skyline: Skyline, shape: Silhouette, tried: TriedPlaces): Lie[] {
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

/** The stone becomes part of the pile. */
function raise({ heights, owners }: Skyline, { x, y, shape }: Lie, place: number): void {
  for (const [column, top] of shape.tops.entries()) {
    const at = x + shape.left + column + HALF;
    if (y + top >= (heights[at] ?? 0)) continue;
    heights[at] = y + top;
    owners[at] = place;
  }
}
