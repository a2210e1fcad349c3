import type { StoneChance } from "./chance";
import { type Point, smooth } from "./path";

/** A stone's edge, clockwise from its left end; `top` and `bottom` both run from left to right and share the ends. */
export type Outline = { top: Point[]; bottom: Point[] };

/** The small stone beside a name, around (0, 0): a superellipse whose points have been worn a little unevenly. */
export function outlineOf(chance: StoneChance, halfWidth: number, halfHeight: number, points: number): Outline {
  // Flatter than an ellipse, so that one stone can lie on another.
  const squareness = chance(2.05, 2.6);
  const lean = chance(-0.22, 0.22);
  const half = (sign: -1 | 1): Point[] =>
    Array.from({ length: points + 1 }, (_, index) => {
      const angle = Math.PI * (1 - index / points);
      const worn = index === 0 || index === points ? 1 : chance(0.9, 1.06);
      const x = Math.sign(Math.cos(angle)) * Math.abs(Math.cos(angle)) ** (2 / squareness);
      const y = Math.sin(angle) ** (2 / squareness);
      // The underside is flatter than the back, as it is where a stone has lain.
      const tall = sign < 0 ? 1.04 : 0.94;
      return [(x + lean * y * sign * -0.5) * halfWidth * worn, sign * y * halfHeight * tall * worn];
    });
  return { top: half(-1), bottom: half(1) };
}

/** The closed edge of the whole stone. */
export function edge({ top, bottom }: Outline): string {
  return smooth([...top, ...[...bottom].reverse().slice(1, -1)], true);
}

/**
 * The sliver between one half of the edge and the same half nearer to the middle. A half that runs as it does in the whole
 * edge says the same numbers once more, which pack to next to nothing.
 */
export function sliver(half: readonly Point[], across: number): string {
  const inner = half.map(([x, y]): Point => [x * 0.985, y * across]);
  return `${smooth(half, false)}L${smooth(inner.reverse(), false).slice(1)}z`;
}
