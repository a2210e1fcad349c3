import { isCounted } from "@/lib/milestones/limits";
import type { StoneLook } from "@/lib/milestones/look";
import { bodyOf, type Marking, outlinePath, type StoneBody } from "./body";
import { chanceFrom } from "./chance";
import { lichen, moss } from "./growth";
import { held, quartzRing, scrawl, seam, wetness } from "./meaning";
import { smooth, whole } from "./path";
import { COARSE, LAYERS, MOSS_FROM } from "./version-1";

export type MarksOf = {
  readonly look: StoneLook;
  /** Names the outline in a page: letters and figures, and no other stone of the page may have it. */
  readonly mark: string;
  /** What the stone's place makes it; by its age when left out. */
  readonly width?: number;
  /** Fewer marks, for where many stones are shown small. */
  readonly small?: boolean;
};

/** A stone around (0, 0): its body, and its marks as SVG. */
export type DrawnStone = { readonly body: StoneBody; readonly marks: string };

/**
 * Draws a stone by version 1. Everything lies in one clip path of the outline, so no mark can stick out: body, layers, a
 * ridge, grain, what the stone means, what grew on it, light, edge. It wants StoneDefs in the page, and stone.css.
 * Only numbers and names of ours are in the text: nothing of the seed.
 */
export function drawStone({ look, mark, width, small = false }: MarksOf): DrawnStone {
  const body = bodyOf(chanceFrom(look.seed), look, width);
  const marking = { look, body, mark, small };
  const inside = [
    layers(marking),
    small ? "" : ridge(marking),
    grain(marking),
    meaning(marking),
    // Light from the upper left over all that lies on the stone, and its edge.
    `<use href="#p${mark}" class="s-rim" fill="url(#sv)"/>`,
  ];
  const outline = `<clipPath id="k${mark}"><path id="p${mark}" d="${outlinePath(body)}"/></clipPath>`;
  const clipped = `<use href="#p${mark}" class="s-${body.mineral}"/>${inside.join("")}`;
  return { body, marks: `${outline}<g clip-path="url(#k${mark})">${clipped}</g>` };
}

/** What tells one kind of stone from another, and how long a stone has lain. */
export function meaning(marking: Marking): string {
  switch (marking.look.kind) {
    case "first":
      return quartzRing(marking) + lichen(marking);
    case "coming_back":
      return lichen(marking) + seam(marking);
    case "helping":
      return moss(marking) + lichen(marking);
    case "alongside":
      return held(marking) + lichen(marking);
    case "own_words":
      return scrawl(marking) + lichen(marking);
    default:
      return moss(marking) + lichen(marking) + wetness(marking);
  }
}

/** One layer for each few steps climbed, dark and fine or pale and broad in turn. Basalt has none: it was never mud. */
function layers({ look, body: { width, height, mineral }, small }: Marking): string {
  if (mineral === "basalt" || (small && look.kind === "coming_back")) return "";
  const chance = chanceFrom(`${look.seed}/layers`);
  const most = !small ? LAYERS.most : look.rung < MOSS_FROM ? LAYERS.mostSmall : 1;
  const count = Math.min(
    most,
    isCounted(look.kind) ? 1 + Math.floor(look.rung / LAYERS.steps) : 1 + Math.round(chance()),
  );
  const reach = width * 0.6;
  const dip = chance(-LAYERS.dip, LAYERS.dip) * height;
  const run = whole(reach, LAYERS.sag * 2 * height, reach * 2, dip * 2);
  const lines = Array.from({ length: count }, (_, layer) => {
    const share = LAYERS.from + ((LAYERS.to - LAYERS.from) * (layer + 0.5)) / count;
    return `M${whole(-reach, (height / 2) * share + chance(-3, 3) - dip)}q${run}`;
  });
  const pale = small ? [] : lines.filter((_, layer) => layer % 2 === 1);
  const dark = lines.filter((line) => !pale.includes(line));
  return `${pale.length > 0 ? `<path class="s-band" d="${pale.join("")}"/>` : ""}<path class="s-line" d="${dark.join("")}"/>`;
}

/** A worn ridge from end to end: what is above it caught more light. */
function ridge({ look, body: { width, height, family } }: Marking): string {
  if (family === "pebble") return "";
  const chance = chanceFrom(`${look.seed}/ridge`);
  const reach = width * 0.6;
  const run = [-1, -0.45, 0.1, 0.55, 1].map(
    (share) => [share * reach, (height / 2) * (chance(-0.3, 0.04) + 0.22 * share ** 2)] as const,
  );
  return `<path fill="url(#sr)" d="${smooth(run, false)}V${whole(-height)}H${whole(-reach)}z"/>`;
}

/** One of three shared scatters; in a large drawing turned, so that no two stones have it alike. */
function grain({ look, body: { mineral }, small }: Marking): string {
  const chance = chanceFrom(`${look.seed}/grain`);
  const turn = Math.round(chance(-24, 24));
  const scatter = COARSE.includes(mineral) ? 1 : chance() < 0.5 ? 0 : 2;
  return `<use href="#sg${scatter}"${small ? "" : ` transform="rotate(${turn})"`}/>`;
}
