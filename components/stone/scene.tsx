import type { StoneLook } from "@/lib/milestones/look";
import { bottomOf } from "./body";
import { drawStone } from "./marks";
import { Pebbles } from "./pebbles";
import { Sky } from "./sky";

/** Where the stone's foot stands in the valley, and how large it is drawn. */
const FOOT = { x: 470, y: 446, size: 1.55 } as const;

type Props = {
  look: StoneLook;
  label: string;
  mark?: string;
  /** How many kind words it was given: each lies at its foot as a pebble. */
  pebbles?: number;
};

/** One stone at first light, by night in the dark theme, on a meadow of the valley: a picture to keep. It wants StoneDefs. */
export function StoneScene({ look, label, mark = "l", pebbles = 0 }: Props) {
  const { body, marks } = drawStone({ look, mark });
  const wide = body.width * FOOT.size;
  return (
    <svg className="stone scene" viewBox="150 80 640 400" role="img" aria-label={label}>
      <Sky />
      <path className="meadow-1" d="M150 384q150-34 330-16t310-18v130H150z" />
      <path className="meadow-3" d="M150 424q170-28 340-14t300-12v82H150z" />
      <ellipse className="s-ground" cx={FOOT.x + 14} cy={FOOT.y} rx={Math.round(wide * 0.56)} ry="15" />
      <ellipse className="s-ground" cx={FOOT.x} cy={FOOT.y - 3} rx={Math.round(wide * 0.42)} ry="8" />
      <g
        transform={`translate(${FOOT.x} ${Math.round(FOOT.y - bottomOf(body) * FOOT.size)})scale(${FOOT.size})`}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: numbers and names of ours, as drawStone says
        dangerouslySetInnerHTML={{ __html: marks }}
      />
      <Pebbles count={pebbles} seed={look.seed} foot={{ x: FOOT.x, y: FOOT.y, wide }} />
      <path
        className="tuft"
        d="M232 452q-3-14-11-20m18 20q-3-16 4-27m5 27q3-11 13-17M716 446q-3-14-11-20m18 20q-3-16 4-27m5 27q3-11 13-17M300 470q-2-9-7-13m12 13q-2-10 3-17"
      />
      <path className="flower" d="M256 466h0M690 462h0M744 458h0M206 458h0" />
    </svg>
  );
}
