import { chanceFrom } from "./chance";
import type { Frame } from "./frame";
import { TUFT } from "./land-marks";
import type { ScenePlace } from "./places";

/** How many clumps grow round a stone: more where it lies in the grass, and none where somebody walks. */
const CLUMPS = { grass: 8, else: 4 } as const;
/** Where the near meadow begins, and what a stone and its pebbles take of it. */
const NEAR = { from: 2, stone: 118, pebbles: 46 } as const;

type Clump = { readonly x: number; readonly y: number };

/** Grass in clumps, with flowers beside: the seed says where, so that no two meadows are alike and none has a pattern. */
export function grassAround(seed: string, place: ScenePlace, frame: Frame): string {
  const chance = chanceFrom(`${seed}/grass`);
  const count = place === "own_words" ? CLUMPS.grass : CLUMPS.else;
  const tufts: string[] = [];
  const flowers: string[] = [];
  for (let clump = 0; clump < count; clump += 1) {
    // By turns on the left and on the right, from near to far.
    const side = clump % 2 === 0 ? -1 : 1;
    const edge = Math.min(side < 0 ? -frame.left : frame.right, 330);
    const x = side * chance(0.3, 0.96) * edge;
    const y = Math.round(NEAR.from + (frame.bottom - NEAR.from) * ((clump + chance(0.2, 0.8)) / count) ** 1.3);
    for (const tuft of [0, chance(14, 26)]) {
      const at = { x: Math.round(x + tuft), y: Math.round(y + chance(-3, 3)) };
      if (grows(at, place, frame))
        tufts.push(`<path class="tuft" transform="translate(${at.x} ${at.y})scale(${scaleAt(y)})" d="${TUFT}"/>`);
    }
    for (let flower = 0; flower < 3; flower += 1) {
      const at = { x: Math.round(x + chance(-30, 46)), y: Math.round(y + chance(-4, 9)) };
      if (grows(at, place, frame)) flowers.push(`M${at.x * 2} ${at.y * 2}h0`);
    }
  }
  return `${tufts.join("")}<path class="flower" transform="scale(.5)" d="${flowers.join("")}"/>`;
}

/** What is nearer looks larger. */
const scaleAt = (y: number) => Math.round(Math.min(1, 0.42 + y / 220) * 100) / 100;

function grows({ x, y }: Clump, place: ScenePlace, { free, bottom }: Frame): boolean {
  if (y > bottom + 6 || (free && y > free[0] && y - 24 < free[1])) return false;
  if (Math.abs(x) < NEAR.stone && y < NEAR.pebbles) return false;
  if (place === "first" && y < 40) return false;
  return !((place === "time" && x > 40) || (place === "coming_back" && x > -60));
}
