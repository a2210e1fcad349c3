import { isCounted } from "@/lib/milestones/limits";
import { type StoneLook, stretchOfRung } from "@/lib/milestones/look";
import type { StoneChance } from "./chance";
import { type Point, smooth } from "./path";
import { AGE, FAMILIES, MADE_OF, SIZE, type StoneFamily, type StoneMineral, WEAR } from "./version-1";

/** A stone's body around (0, 0): all that its marks and the pile need to know of it. Lengths in units of the drawing. */
export type StoneBody = {
  readonly family: StoneFamily;
  readonly mineral: StoneMineral;
  /** 0 for new, 1 for as old as stones get to look. */
  readonly age: number;
  readonly width: number;
  readonly height: number;
  /** The edge, clockwise from its left end: a closed smooth line goes through them with this tension. */
  readonly points: readonly Point[];
  readonly tension: number;
};

/** What one mark of a stone is drawn with. */
export type Marking = {
  readonly look: StoneLook;
  readonly body: StoneBody;
  readonly mark: string;
  readonly small: boolean;
};

/** One of a list, by chance; `or` where the list is empty. */
export function oneOf<Of>(chance: StoneChance, list: readonly Of[], or: Of): Of {
  return list[Math.floor(chance(0, list.length))] ?? or;
}

/** Draws the body of a look; `width` when its place says how wide it is, else by age. The first questions to chance. */
export function bodyOf(chance: StoneChance, { kind, rung }: StoneLook, width?: number): StoneBody {
  const counts = isCounted(kind);
  const made = MADE_OF[counts ? stretchOfRung(rung) : kind];
  const family = oneOf(chance, made.families, "loaf");
  const mineral = oneOf(chance, made.minerals, "river");
  const age = counts ? Math.min(1, (rung / AGE.oldest) ** AGE.power) : chance(...AGE.moment);
  const wear = Math.min(1, WEAR.young + WEAR.aged * age * chance(...WEAR.vary));
  const wide = width ?? SIZE.young + SIZE.years * age;
  const height = wide * FAMILIES[family].tall * chance(...SIZE.vary);
  const points = edgeOf(chance, family, wide / 2, height / 2, wear);
  return { family, mineral, age, width: wide, height, points, tension: FAMILIES[family].tension };
}

/** The outline as a path. */
export function outlinePath({ points, tension }: StoneBody): string {
  return smooth(points, true, tension);
}

/** A superellipse with three waves round it, flattened where it lies, and leaning. Time wears the waves and corners off. */
function edgeOf(
  chance: StoneChance,
  family: StoneFamily,
  halfWidth: number,
  halfHeight: number,
  wear: number,
): Point[] {
  const { square, points, rough, flat, skew } = FAMILIES[family];
  const [two, three, five] = [chance(0, 6.28), chance(0, 6.28), chance(0, 6.28)];
  const waves = rough * (1.35 - wear);
  const lean = chance(-0.14, 0.14) + skew * (chance() < 0.5 ? -1 : 1);
  const exponent = 2 / (square - wear * 0.2);
  return Array.from({ length: points }, (_, index) => {
    const turn = -Math.PI + ((index + chance(-0.16, 0.16) * (1.2 - wear)) * 2 * Math.PI) / points;
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    const out =
      1 + waves * (Math.sin(2 * turn + two) + 0.8 * Math.sin(3 * turn + three) + 0.5 * Math.sin(5 * turn + five));
    const y = Math.sign(sin) * Math.abs(sin) ** exponent * halfHeight * out * (sin > 0 ? flat : 1);
    return [Math.sign(cos) * Math.abs(cos) ** exponent * halfWidth * out - lean * y, y];
  });
}

/** How many pieces the edge is cut into between two points: finer than a unit of the drawing. */
const PIECES = 40;

/** The edge as a run of points close together. */
export function edgePoints({ points, tension }: Pick<StoneBody, "points" | "tension">): Point[] {
  const at = (index: number): Point => points[(index + points.length) % points.length] ?? [0, 0];
  return points.flatMap((_, index) => {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const along = (of: 0 | 1, share: number) => {
      const rest = 1 - share;
      const leaving = from[of] + (to[of] - before[of]) * tension;
      const coming = to[of] - (after[of] - from[of]) * tension;
      return (
        rest * rest * (rest * from[of] + 3 * share * leaving) + share * share * (3 * rest * coming + share * to[of])
      );
    };
    return Array.from(
      { length: PIECES },
      (_piece, piece): Point => [along(0, piece / PIECES), along(1, piece / PIECES)],
    );
  });
}

/** How far below the middle a stone's lowest point is. */
export function bottomOf(body: StoneBody): number {
  return Math.max(...edgePoints(body).map(([, y]) => y));
}
