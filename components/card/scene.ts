import { bottomOf } from "@/components/stone/body";
import { drawStone } from "@/components/stone/marks";
import { SHARED_MARKS } from "@/components/stone/shared-marks";
import type { StoneLook } from "@/lib/milestones/look";
import type { CardLayout } from "./layouts";

type Size = { readonly width: number; readonly height: number };

/** Hills and meadows over a width of 1200, from the line that each is moved to. */
const FAR_HILLS =
  "M0-70c80-50 130-92 205-78s110 84 175 66 108-80 186-48 80 78 130 78 80-46 138-84 108-70 180-44 110 84 186 52V80H0z";
const NEAR_HILLS = "M0-22c120-42 206-36 296-14s184 42 304 22 164-48 286-38 194 38 314 4V80H0z";
const MEADOW = "M0 6q240-44 560-18t640-22V1000H0z";
const FOREGROUND = "M0 0q260-34 620-12t580-14V1000H0z";

const TUFT = "m0 0q-3-14-11-20m18 20q-3-16 4-27m5 27q3-11 13-17";
/** One strip of meadow, in shares of the card's width: where grass and flowers stand across it, and below its upper edge. */
const TUFTS = [
  [0.06, 0.02],
  [0.2, 0.06],
  [0.34, 0.07],
  [0.7, 0.07],
  [0.84, 0.03],
  [0.94, 0.06],
] as const;
const FLOWERS = [
  [0.11, 0.05],
  [0.15, 0.03],
  [0.27, 0.07],
  [0.76, 0.05],
  [0.88, 0.06],
  [0.91, 0.03],
] as const;
/** How far one strip lies below the one before. */
const STRIP = 0.13;

/**
 * The valley at first light with one stone in it, as SVG over a whole card. The sun stands where the stone's light comes
 * from. `signed`: there is a line about the site, and no grass grows through it.
 */
export function cardScene(look: StoneLook, layout: CardLayout, { width, height }: Size, signed: boolean): string {
  const { horizon, stone, site } = layout;
  const scale = stone.width / 200;
  const { body, marks } = drawStone({ look, mark: "c" });
  const wide = body.width * scale;
  // Over the stone's shoulder, and never behind the hills.
  const high = Math.min(stone.foot - body.height * scale * 1.02, horizon - stone.width * 0.32);
  const sun = { x: Math.round(stone.x - wide * 0.36), y: Math.round(high) };
  const stretch = rounded(width / 1200);
  const land = (name: string, y: number, path: string, tall = 1) =>
    `<path class="${name}" transform="translate(0 ${y})scale(${stretch} ${rounded(tall * (stone.width / 500))})" d="${path}"/>`;
  const ground = (dx: number, dy: number, rx: number, ry: number) =>
    `<ellipse class="s-ground" cx="${Math.round(stone.x + dx)}" cy="${Math.round(stone.foot + dy)}" rx="${Math.round(wide * rx)}" ry="${Math.round(ry * scale)}"/>`;
  const y = Math.round(stone.foot - bottomOf(body) * scale);
  return [
    light(horizon),
    `<path fill="url(#sky)" d="M0 0h${width}v${height}H0z"/>`,
    `<circle fill="url(#glow)" cx="${sun.x}" cy="${sun.y}" r="${Math.round(stone.width * 0.95)}"/>`,
    `<circle class="orb" cx="${sun.x}" cy="${sun.y}" r="${Math.round(stone.width * 0.1)}"/>`,
    land("ridge-1", horizon, FAR_HILLS),
    land("ridge-2", horizon, NEAR_HILLS),
    land("meadow-1", horizon, MEADOW),
    land("meadow-3", Math.round(stone.foot - stone.width * 0.08), FOREGROUND),
    ground(18, 4, 0.58, 12),
    ground(4, -2, 0.42, 6),
    `<g transform="translate(${stone.x} ${y})scale(${rounded(scale)})">${marks}</g>`,
    meadow({ width, height }, stone.foot, rounded(stone.width / 400), signed ? site : null),
  ].join("");
}

const rounded = (of: number) => Math.round(of * 100) / 100;

function light(horizon: number): string {
  const stop = (name: string, offset: number, opacity = 1) =>
    `<stop class="stop-${name}" offset="${offset}" stop-opacity="${opacity}"/>`;
  const sky = `<linearGradient id="sky" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="0" y2="${horizon}">${stop("high", 0)}${stop("mid", 0.6)}${stop("low", 1)}</linearGradient>`;
  const glow = `<radialGradient id="glow">${stop("glow", 0, 0.95)}${stop("glow", 0.4, 0.42)}${stop("glow", 0.72, 0.1)}${stop("glow", 1, 0)}</radialGradient>`;
  return `<defs>${SHARED_MARKS}${sky}${glow}</defs>`;
}

/** Strip below strip, each the other way round, down to the lower edge of the card. */
function meadow({ width, height }: Size, foot: number, scale: number, site: CardLayout["site"] | null): string {
  const free = (y: number) => site === null || y < site.y - site.size * 1.2 || y > site.y + site.size * 1.6;
  const strips = Array.from({ length: Math.ceil((height - foot) / (width * STRIP)) }, (_, strip) => {
    const drawn = (name: string, path: string) => (place: readonly [number, number]) => {
      const x = Math.round((strip % 2 === 0 ? place[0] : 1 - place[0]) * width);
      const y = Math.round(foot + (strip * STRIP + place[1]) * width);
      return free(y) ? `<path class="${name}" transform="translate(${x} ${y})scale(${scale})" d="${path}"/>` : "";
    };
    return TUFTS.map(drawn("tuft", TUFT)).join("") + FLOWERS.map(drawn("flower", "M0 0h0")).join("");
  });
  return strips.join("");
}
