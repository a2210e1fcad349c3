import { backdrop } from "@/components/stone/backdrop";
import { bottomOf } from "@/components/stone/body";
import type { Frame } from "@/components/stone/frame";
import { drawStone } from "@/components/stone/marks";
import { scenePlaceOf } from "@/components/stone/places";
import { SHARED_MARKS } from "@/components/stone/shared-marks";
import { stoneGround } from "@/components/stone/stone-ground";
import type { StoneLook } from "@/lib/milestones/look";
import type { CardLayout } from "./layouts";

type Size = { readonly width: number; readonly height: number };

/** The width at which a stone of a drawing is as large as on a card of this layout. */
const DRAWN = 200;
/** Half the width of the sun, in units of the drawing. */
const SUN = 17;

/**
 * One stone at first light in its place of the valley, as SVG over a whole card: the same picture as on its page, seen
 * through another window. `signed`: there is a line about the site, and no grass grows through it.
 */
export function cardScene(look: StoneLook, layout: CardLayout, size: Size, signed: boolean): string {
  const { stone } = layout;
  const scale = stone.width / DRAWN;
  const { body, marks } = drawStone({ look, mark: "c" });
  const around = backdrop(look, frameOf(layout, size, signed));
  const foot = Math.round(bottomOf(body));
  return [
    `<defs>${SHARED_MARKS}${around.defs}</defs>`,
    `<g transform="translate(${stone.x} ${stone.foot})scale(${scale})">${around.marks}`,
    `${stoneGround(scenePlaceOf(look), body)}<g transform="translate(0-${foot})">${marks}</g></g>`,
  ].join("");
}

/** What of the stone's place is seen on the card, from the stone's foot and in units of its drawing. */
function frameOf({ stone, sun, hills, site }: CardLayout, { width, height }: Size, signed: boolean): Frame {
  const scale = stone.width / DRAWN;
  const across = (x: number) => Math.round((x - stone.x) / scale);
  const down = (y: number) => Math.round((y - stone.foot) / scale);
  return {
    left: across(0) - 1,
    right: across(width) + 1,
    top: down(0) - 1,
    bottom: down(height) + 1,
    sun: [across(sun.x), down(sun.y)],
    size: SUN,
    hills,
    ...(signed ? { free: [down(site.y - site.size * 1.3), down(site.y + site.size * 0.6)] } : {}),
  };
}
