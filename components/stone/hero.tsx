import type { StoneLook } from "@/lib/milestones/look";
import { CairnMarks } from "./cairn";
import { FarDefs, FarStone, type Spot } from "./far";
import { Land } from "./land";
import { laid } from "./pile";
import { Sky } from "./sky";

/** The near cairn: a first, the first days, and what came after them. It rises to the stone of whoever helped. */
const PILE = laid([
  { seed: "birch", kind: "first", rung: 0 },
  { seed: "rowan", kind: "days", rung: 0 },
  { seed: "heron", kind: "months", rung: 6 },
  { seed: "gorse", kind: "coming_back", rung: 0 },
  { seed: "moor", kind: "months", rung: 12 },
  { seed: "juniper", kind: "helping", rung: 0 },
]);
/** Stones beside the way and across the water. */
const STONES: readonly { look: StoneLook; spot: Spot }[] = [
  { look: { seed: "moor", kind: "weeks", rung: 2 }, spot: [300, 664, 2.4] },
  { look: { seed: "sorrel", kind: "months", rung: 5 }, spot: [430, 640, 1.3] },
  { look: { seed: "ford", kind: "first", rung: 0 }, spot: [646, 603, 1.3] },
  { look: { seed: "step", kind: "first", rung: 0 }, spot: [697, 592, 1.1] },
  { look: { seed: "reed", kind: "first", rung: 0 }, spot: [735, 578, 0.9] },
  { look: { seed: "hollow", kind: "years", rung: 18 }, spot: [690, 508, 0.8] },
];

/** Somebody from behind, in a coat, with a step taken. */
const COAT = "M-9 1-11-20c-6-2-6-8-5-15 2-10 8-14 16-14s14 4 16 14c1 7 1 13-5 15L9-1H3L0-18-3 1z";

/** Two who walk together, seen from behind. */
function Walkers() {
  return (
    <g transform="translate(520 648)">
      <ellipse className="s-ground" cx="14" cy="1" rx="44" ry="5" />
      <path className="coat-1" d={COAT} />
      <circle className="coat-1" cy="-60" r="8" />
      <g transform="translate(29 1)scale(.86)">
        <path className="coat-2" d={COAT} />
        <circle className="coat-2" cy="-60" r="8.5" />
      </g>
    </g>
  );
}

/** The picture of the first page: a way through a valley to the pass, and nobody on it alone. The words over it say it. */
export function HomeValley() {
  return (
    <svg className="valley" viewBox="0 -50 1200 730" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <FarDefs of={STONES.map(({ look }) => look)} />
      <Sky sun={[352, 268]} />
      <Land />
      {STONES.map(({ look, spot }) => (
        <FarStone key={look.seed} look={look} spot={spot} />
      ))}
      <Walkers />
      <g transform="translate(890 654)scale(.6)">
        <ellipse className="s-ground" cx="96" cy="2" rx="240" ry="13" />
        <CairnMarks pile={PILE} mark="h" />
      </g>
    </svg>
  );
}
