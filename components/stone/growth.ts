import { isCounted } from "@/lib/milestones/limits";
import { type Marking, oneOf } from "./body";
import { chanceFrom } from "./chance";
import { type Point, smooth, whole } from "./path";
import { LICHEN, MOSS_FROM } from "./version-1";

/** Grey-green three times in five, else ochre or nearly white; never green on green. */
const COLOURS = ["a", "a", "a", "b", "c"] as const;
const COLOURS_ON_GREEN = ["b", "c"] as const;

/** Lichen keeps the time: none in the first weeks, rosettes in months; in years they are rings, since it dies from within. */
export function lichen({ look, body: { age, mineral, width, height }, small }: Marking): string {
  if (age < LICHEN.from || (small && !isCounted(look.kind))) return "";
  const chance = chanceFrom(`${look.seed}/lichen`);
  const colours = mineral === "serpentine" ? COLOURS_ON_GREEN : COLOURS;
  const most = small ? LICHEN.mostSmall : LICHEN.most;
  const count = Math.min(most, isCounted(look.kind) ? Math.round(age * LICHEN.patches) : 1);
  return Array.from({ length: count }, (_, patch) => {
    // From shoulder to shoulder, each with room of its own.
    const side = patch % 2 === 0 ? -1 : 1;
    const x = width * 0.5 * side * chance(0.12, 0.66);
    const y = height * 0.5 * chance(-0.56, 0.16);
    const size = chance(...LICHEN.size) + LICHEN.grown * age * chance(0.2, 1) * (patch === 0 ? 1 : 0.6);
    const form = age > LICHEN.rings && patch % 3 === 0 ? "o" : "c";
    const scale = `${tenths(size)} ${tenths(size * 0.76)}`;
    return `<use href="#s${form}" class="s-${oneOf(chance, colours, "c")}" transform="translate(${whole(x, y)})scale(${scale})"/>`;
  }).join("");
}

const tenths = (of: number) => (Math.round(of * 10) / 10).toString().replace(/^0/, "");

/** Moss on the shoulder: on whoever helped, and on stones of many years. It follows the edge; stone.css makes cushions of the line. */
export function moss({ look, body: { points, height }, mark, small }: Marking): string {
  const old = isCounted(look.kind) && look.rung >= MOSS_FROM;
  if (look.kind !== "helping" && !old) return "";
  const chance = chanceFrom(`${look.seed}/moss`);
  // From somewhere on the left shoulder along the upper edge, and in and out of it as moss hangs.
  const top = points.filter(([, y]) => y < -height * 0.12);
  const start = chance() < 0.5 ? 0 : 1;
  const shoulder = top.slice(start, start + 4).flatMap(([x, y], at, run): Point[] => {
    const [nextX, nextY] = run[at + 1] ?? [x, y];
    const here: Point = [x * 0.98, y + height * chance(0, 0.06)];
    return at === run.length - 1 ? [here] : [here, [(x + nextX) * 0.49, (y + nextY) / 2 + height * chance(0, 0.07)]];
  });
  const line = smooth(shoulder, false);
  if (small) return `<path class="s-moss" d="${line}"/>`;
  const above = ["s-tuft", "s-tip"].map((of) => `<use href="#m${mark}" class="${of}"/>`).join("");
  return `<g class="s-moss"><path id="m${mark}" d="${line}"/></g>${above}`;
}
