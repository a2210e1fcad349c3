import type { Marking } from "./body";
import type { StoneChance } from "./chance";
import { chanceFrom } from "./chance";
import { type Point, smooth, whole } from "./path";

/** The first days are still wet from the river: light lies on the shoulder and along the lower edge. */
export function wetness({ look, body: { width, height }, small }: Marking): string {
  if (look.rung > 0) return "";
  const [a, b] = [width / 2, height / 2];
  const shoulder = `M${whole(-a * 0.62, -b * 0.3)}q${whole(a * 0.14, -b * 0.34, a * 0.56, -b * 0.42)}`;
  const drop = `M${whole(a * 0.14, -b * 0.74)}h6`;
  const below = small
    ? ""
    : `<path class="s-wet s-far" d="M${whole(a * 0.28, b * 0.6)}q${whole(a * 0.34, -b * 0.1, a * 0.5, -b * 0.44)}"/>`;
  return `${below}<path class="s-wet" d="${shoulder}${drop}"/>`;
}

/** A first: one white ring of quartz, right round, as on the stones that children keep to wish on. */
export function quartzRing({ look, body: { width, height } }: Marking): string {
  const chance = chanceFrom(`${look.seed}/ring`);
  const [a, b] = [width / 2, height / 2];
  const lean = chance(-0.22, 0.22) * a;
  const x = chance(-0.3, 0.16) * a;
  const line = `M${whole(x - lean, -b - 9)}q${whole(lean + chance(0.16, 0.34) * a, b + 9, 2 * lean, height + 18)}`;
  return `<path class="s-quartz s-wide" d="${line}"/><path class="s-quartz" d="${line}"/>`;
}

/** Coming back: the stone broke, and where it broke it was mended with gold. */
export function seam({ look, body: { width, height }, mark, small }: Marking): string {
  const chance = chanceFrom(`${look.seed}/seam`);
  const [a, b] = [width / 2, height / 2];
  const x = chance(-0.16, 0.14) * a;
  const at = (share: number, aside: readonly [number, number]): Point => [x + chance(...aside) * a, share * b];
  const main = [
    at(-1.1, [-0.06, 0.06]),
    at(-0.5, [-0.14, -0.02]),
    at(-0.1, [0.04, 0.16]),
    at(0.36, [-0.12, 0]),
    at(1.1, [0, 0.2]),
  ];
  const line = bent(main) + branch(chance, main[2], a, b, 1) + (small ? "" : branch(chance, main[3], a, b, -1));
  const shine = small ? "" : `<path class="s-shine" d="${bent(main)}"/>`;
  return `<g class="s-crack"><path id="g${mark}" d="${line}"/></g><use href="#g${mark}" class="s-seam"/>${shine}`;
}

/** A crack leaves the first one to one side, and runs over the edge. */
function branch(chance: StoneChance, from: Point = [0, 0], a: number, b: number, side: 1 | -1): string {
  const [x, y] = from;
  return bent([
    from,
    [x + side * a * 0.3, y + b * chance(-0.14, 0.06)],
    [x + side * a * 0.56, y + b * chance(0.02, 0.24)],
    [side * a * 1.1, y + b * chance(-0.05, 0.2)],
  ]);
}

/** A crack turns in corners that are a little worn. */
const bent = (points: readonly Point[]) => smooth(points, false, 1 / 14);

/** Alongside: a dark band that runs the whole way between two pale ones, and is held by them. */
export function held({ look, body: { width, height } }: Marking): string {
  const chance = chanceFrom(`${look.seed}/held`);
  const [a, b] = [width / 2, height / 2];
  const tilt = b * chance(0.1, 0.34) * (chance() < 0.5 ? -1 : 1);
  const y = b * chance(-0.16, 0.02);
  const line = `M${whole(-a * 1.2, y - tilt)}q${whole(a * 0.6, b * chance(0.05, 0.3), a * 1.2, tilt)}t${whole(a * 1.2, tilt)}`;
  return `<path class="s-quartz s-pair" d="${line}"/><path class="s-held" d="${line}"/>`;
}

/** In their own words: a fine white vein that forks, as if somebody had begun to write. */
export function scrawl({ look, body: { width, height }, small }: Marking): string {
  const chance = chanceFrom(`${look.seed}/scrawl`);
  const [a, b] = [width / 2, height / 2];
  const side = chance() < 0.5 ? -1 : 1;
  const at = (x: number, y: number): Point => [side * x * a, (y + chance(-0.1, 0.1)) * b];
  const [first, fork, second] = [at(-0.5, -0.3), at(-0.08, -0.02), at(0.4, -0.16)];
  const main = smooth([at(-1.1, -0.1), first, fork, second, at(1.1, 0.1)], false);
  const below = smooth([fork, at(0.2, 0.36), at(0.34, 1.1)], false);
  const above = small ? "" : smooth([first, at(-0.3, -0.62), at(-0.2, -1.1)], false);
  return `<path class="s-vein" d="${main}${below}"/>${above ? `<path class="s-vein s-far" d="${above}"/>` : ""}`;
}
