import type { StoneChance } from "./chance";

export type Point = readonly [x: number, y: number];
/** A stone's edge, clockwise from its left end; `top` and `bottom` both run from left to right and share the ends. */
export type Outline = { top: Point[]; bottom: Point[] };

/** A river stone around (0, 0): a superellipse whose points have been worn a little unevenly. */
export function outlineOf(chance: StoneChance, halfWidth: number, halfHeight: number, points = 5): Outline {
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

/** The same half of the edge drawn nearer to the middle: what lies between the two is light, shade or a layer. */
export function nearer(half: readonly Point[], along: number, across: number, drop = 0): Point[] {
  return half.map(([x, y]) => [x * along, y * across + drop]);
}

/**
 * A smooth line through the points (Catmull-Rom), in whole relative steps. Each step leaves a point in the direction in
 * which the last one came to it, so `s` says in four numbers what `c` says in six.
 * A coarser `grid` than 1 says less of what is drawn small, and packs better.
 */
export function smooth(points: readonly Point[], closed: boolean, grid = 1): string {
  const whole = (one: number) => Math.round(one / grid) * grid || 0;
  const count = points.length;
  const at = (index: number): Point =>
    points[closed ? (index + count) % count : Math.min(Math.max(index, 0), count - 1)] ?? [0, 0];
  const [startX, startY] = at(0).map(whole);
  let [nowX = 0, nowY = 0] = [startX, startY];
  let path = `M${nowX} ${nowY}`;
  for (let index = 0; index < count - (closed ? 0 : 1); index++) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const leaving = [from[0] + (to[0] - before[0]) / 6 - nowX, from[1] + (to[1] - before[1]) / 6 - nowY];
    const coming = [to[0] - (after[0] - from[0]) / 6 - nowX, to[1] - (after[1] - from[1]) / 6 - nowY];
    const end = [to[0] - nowX, to[1] - nowY].map(whole);
    path +=
      index === 0
        ? `c${[...leaving, ...coming, ...end].map(whole).join(" ")}`
        : `${index === 1 ? "s" : " "}${[...coming, ...end].map(whole).join(" ")}`;
    nowX += end[0] ?? 0;
    nowY += end[1] ?? 0;
  }
  return `${path.replaceAll(" -", "-")}${closed ? "z" : ""}`;
}

/** The closed edge of the whole stone. */
export function edge({ top, bottom }: Outline, grid = 1): string {
  return smooth([...top, ...[...bottom].reverse().slice(1, -1)], true, grid);
}

/**
 * The sliver between one half of the edge and the same half nearer to the middle, thicker on one side by `aside`. A half
 * that runs as it does in the whole edge says the same numbers once more, which pack to next to nothing.
 */
export function sliver(half: readonly Point[], across: number, aside = 0, grid = 1): string {
  const inner = half.map(
    ([x, y]): Point => [x * 0.985, y * (across + aside * Math.sign(x) * Math.min(1, Math.abs(x) / 40))],
  );
  return `${smooth(half, false, grid)}L${smooth(inner.reverse(), false, grid).slice(1)}z`;
}
