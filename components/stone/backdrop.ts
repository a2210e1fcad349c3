import type { StoneLook } from "@/lib/milestones/look";
import { chanceFrom, type StoneChance } from "./chance";
import type { Frame } from "./frame";
import { grassAround } from "./grass";
import { lightDefs, orb } from "./light";
import { NEAR_PLACES } from "./near-places";
import { type Point, smooth } from "./path";
import { scenePlaceOf } from "./places";

/** Where sky and land meet, and the widest that any frame is. */
const HORIZON = -58;
const WIDEST = { left: -420, right: 660 } as const;
const LAND = "M-420-50q110-22 250-10t250-2 220 6 240-8 120 4";
/** How high hills are at most, and how far apart their points are. On the side of the sun they are lower. */
const HILLS = { far: 96, near: 38, apart: 80, sunny: 0.55 } as const;

/** What lies behind one stone and round it, from its sky to the grass: the place of its kind, with hills of its own. */
export function backdrop(look: StoneLook, frame: Frame): { readonly defs: string; readonly marks: string } {
  const { left, right, top, bottom, sun, size, hills } = frame;
  const place = scenePlaceOf(look);
  const { behind, before, standing, bank } = NEAR_PLACES[place];
  const chance = chanceFrom(`${look.seed}/hills`);
  const width = Math.ceil(right - left);
  const across = `M${Math.floor(left)}`;
  return {
    defs: lightDefs(sun, Math.max(300, width * 0.6)),
    marks: [
      `<path fill="url(#sky)" d="${across} ${Math.floor(top)}h${width}V-30h${-width}z"/>`,
      stars(chanceFrom(`${look.seed}/stars`), frame),
      orb(sun, size, size * 11),
      `<path class="ridge-1" d="${hillLine(chance, HILLS.far * hills)}"/>`,
      `<path fill="url(#mist)" d="${across}-128h${width}v106h${-width}z"/>`,
      `<path class="ridge-2" d="${hillLine(chance, HILLS.near * hills)}"/>`,
      place === "pass" ? "" : `<path class="meadow-1" d="${LAND}V90h-1080z"/>`,
      behind,
      `<path class="${place === "pass" ? "meadow-2" : "meadow-3"}" d="${bank}V${Math.ceil(bottom)}h-1080z"/>`,
      before,
      `<path class="day" fill="url(#day)" d="${LAND}V${Math.ceil(bottom)}h-1080z"/>`,
      standing,
      grassAround(look.seed, place, frame),
    ].join(""),
  };
}

/** A line of hills over the whole width, down to the meadows. */
function hillLine(chance: StoneChance, most: number): string {
  const count = Math.ceil((WIDEST.right - WIDEST.left) / HILLS.apart) + 1;
  const points = Array.from({ length: count }, (_, at): Point => {
    const x = WIDEST.left + at * HILLS.apart;
    const high = at % 2 === 0 ? chance(0.12, 0.5) : chance(0.5, 1);
    return [x + chance(-20, 20), HORIZON - high * most * (x < 0 ? HILLS.sunny : 1)];
  });
  return `${smooth(points, false)}V40H${WIDEST.left}z`;
}

/** Stars above the hills: seen by night alone. */
function stars(chance: StoneChance, { left, right, top }: Frame): string {
  const points = Array.from(
    { length: 16 },
    () => `M${Math.round(2 * chance(left, right))} ${Math.round(2 * chance(top, HORIZON - 70))}h0`,
  );
  return `<path class="star" transform="scale(.5)" d="${points.join("")}"/>`;
}
