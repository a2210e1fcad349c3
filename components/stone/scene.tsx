import type { StoneLook } from "@/lib/milestones/look";
import { backdrop } from "./backdrop";
import { bottomOf } from "./body";
import type { Frame } from "./frame";
import { drawStone } from "./marks";
import { Pebbles } from "./pebbles";
import { scenePlaceOf } from "./places";
import { stoneGround } from "./stone-ground";

/** Wider than a phone shows: the page says how much of it is seen (stone.css), and the stone stays in the middle. */
const FRAME: Frame = { left: -400, right: 400, top: -214, bottom: 60, sun: [-136, -166], size: 19, hills: 1 };

type Props = {
  look: StoneLook;
  label: string;
  mark?: string;
  /** How many kind words it was given: each lies at its foot as a pebble. */
  pebbles?: number;
};

/** One stone in its place of the valley at first light, by night in the dark theme: a picture to keep. It wants StoneDefs. */
export function StoneScene({ look, label, mark = "l", pebbles = 0 }: Props) {
  const { body, marks } = drawStone({ look, mark });
  const around = backdrop(look, FRAME);
  const foot = Math.round(bottomOf(body));
  const stone = `${stoneGround(scenePlaceOf(look), body)}<g transform="translate(0-${foot})">${marks}</g>`;
  return (
    <svg
      className="stone scene stone-scene"
      viewBox={`${FRAME.left} ${FRAME.top} ${FRAME.right - FRAME.left} ${FRAME.bottom - FRAME.top}`}
      preserveAspectRatio="xMidYMax slice"
      role="img"
      aria-label={label}
    >
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: numbers and names of ours */}
      <defs dangerouslySetInnerHTML={{ __html: around.defs }} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: numbers and names of ours, as drawStone says */}
      <g dangerouslySetInnerHTML={{ __html: around.marks + stone }} />
      <Pebbles count={pebbles} seed={look.seed} foot={{ x: 0, y: 0, wide: body.width }} />
    </svg>
  );
}
