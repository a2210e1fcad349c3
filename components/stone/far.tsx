import type { StoneLook } from "@/lib/milestones/look";
import { bodyOf, bottomOf, outlinePath } from "./body";
import { chanceFrom } from "./chance";

/** Three stones seen from afar: each is the pattern of many, in another mineral and size. */
const PATTERNS: readonly StoneLook[] = [
  { seed: "heron", kind: "days", rung: 0 },
  { seed: "wren", kind: "weeks", rung: 2 },
  { seed: "fell", kind: "months", rung: 8 },
];

/** The patterns f0 to f2, standing on y = 0, 40 wide. Once a picture; they want StoneDefs. */
export function FarDefs() {
  return (
    <defs>
      {PATTERNS.map((look, index) => {
        const body = bodyOf(chanceFrom(look.seed), look, 40);
        return (
          <g key={look.seed} id={`f${index}`}>
            <ellipse className="s-ground" cx="2" rx="21" ry="3.4" />
            <g transform={`translate(0 ${-Math.round(bottomOf(body))})`}>
              <path id={`d${index}`} d={outlinePath(body)} />
              <use href={`#d${index}`} fill="url(#sv)" />
            </g>
          </g>
        );
      })}
    </defs>
  );
}

/** Where something lies in the valley: its foot, and its size beside a near stone's. */
export type Spot = readonly [x: number, y: number, size: number];

/** A stone far off: its mineral and its shape, and nothing more. */
export function FarStone({ look, spot: [x, y, size] }: { look: StoneLook; spot: Spot }) {
  const chance = chanceFrom(look.seed);
  const { mineral } = bodyOf(chance, look, 40);
  const pattern = Math.floor(chance(0, PATTERNS.length));
  return <use href={`#f${pattern}`} className={`s-${mineral}`} transform={`translate(${x} ${y})scale(${size})`} />;
}
