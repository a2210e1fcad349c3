import { isCounted } from "@/lib/milestones/limits";
import type { StoneLook } from "@/lib/milestones/look";
import { bodyOf, bottomOf, outlinePath } from "./body";
import { chanceFrom } from "./chance";
import { meaning } from "./marks";

/** What can be told of a stone at any distance: its mark. Each pattern is that of many, in other minerals and sizes. */
const PATTERNS = {
  young: { seed: "wren", kind: "weeks", rung: 1 },
  months: { seed: "fell", kind: "months", rung: 12 },
  years: { seed: "tarn", kind: "years", rung: 20 },
  first: { seed: "ford", kind: "first", rung: 0 },
  coming_back: { seed: "slate", kind: "coming_back", rung: 0 },
  helping: { seed: "hearth", kind: "helping", rung: 0 },
  alongside: { seed: "linden", kind: "alongside", rung: 0 },
  own_words: { seed: "moor", kind: "own_words", rung: 0 },
} as const satisfies Record<string, StoneLook>;
type Pattern = keyof typeof PATTERNS;
const NAMES: readonly Pattern[] = [
  "young",
  "months",
  "years",
  "first",
  "coming_back",
  "helping",
  "alongside",
  "own_words",
];

/** Time wears a stone flat, and moss grows on flat ones: how tall they are beside the others. */
const FLAT: readonly Pattern[] = ["months", "years", "helping"];
const FLAT_TALL = 0.76;
/** Where lichen begins to be seen from afar, and where years begin: steps of the ladder. */
const OLDER = { months: 4, years: 15 } as const;
/** How wide a pattern is drawn, and how wide it is used. */
const WIDE = { drawn: 80, used: 40 } as const;

/** The one body of all of them: the marks tell them apart. */
const BODY = bodyOf(chanceFrom("wren"), PATTERNS.young, WIDE.drawn);

function patternOf({ kind, rung }: StoneLook): Pattern {
  if (!isCounted(kind)) return kind;
  return rung >= OLDER.years ? "years" : rung >= OLDER.months ? "months" : "young";
}

/** The patterns that these stones are drawn from, standing on y = 0, 40 wide. Once a picture; they want StoneDefs. */
export function FarDefs({ of }: { of: readonly StoneLook[] }) {
  const used = NAMES.filter((name) => of.some((look) => patternOf(look) === name));
  if (used.length === 0) return null;
  const outline = `<clipPath id="fk"><path id="fp" d="${outlinePath(BODY)}"/></clipPath>`;
  const body = '<g id="fb"><use href="#fp"/><use href="#fp" fill="url(#sv)"/></g>';
  // biome-ignore lint/security/noDangerouslySetInnerHtml: numbers and names of ours, as drawStone says
  return <defs dangerouslySetInnerHTML={{ __html: outline + body + used.map(patternMarks).join("") }} />;
}

/** A body with its mark. Firsts lie in the ford: water runs round them, where others have a shadow. */
function patternMarks(name: Pattern): string {
  const mark = `f${NAMES.indexOf(name)}`;
  const ground =
    name === "first"
      ? '<path class="water-lit" d="M-22-1q6 4 18 4M7 2q10 0 15-4"/>'
      : '<ellipse class="s-ground" cx="5" rx="22" ry="3.4"/>';
  const marks = meaning({ look: PATTERNS[name], body: BODY, mark, small: true });
  const on = marks ? `<g clip-path="url(#fk)">${marks}</g>` : "";
  const foot = Math.round(bottomOf(BODY) / 2);
  return `<g id="${mark}">${ground}<g transform="translate(0-${foot})scale(${WIDE.used / WIDE.drawn})"><use href="#fb"/>${on}</g></g>`;
}

/** Where something lies in the valley: its foot, and its size beside a near stone's. */
export type Spot = readonly [x: number, y: number, size: number];

/** A stone far off: its mineral, and the mark of what it means. */
export function FarStone({ look, spot: [x, y, size] }: { look: StoneLook; spot: Spot }) {
  const { mineral } = bodyOf(chanceFrom(look.seed), look, WIDE.used);
  const pattern = patternOf(look);
  const tall = FLAT.includes(pattern) ? ` ${Math.round(size * FLAT_TALL * 100) / 100}` : "";
  const mark = `f${NAMES.indexOf(pattern)}`;
  return <use href={`#${mark}`} className={`s-${mineral}`} transform={`translate(${x} ${y})scale(${size}${tall})`} />;
}
