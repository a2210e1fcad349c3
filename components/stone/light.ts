import type { Point } from "./path";

const stop = (name: string, offset: number, opacity = 1) =>
  `<stop class="stop-${name}"${offset === 0 ? "" : ` offset="${offset}"`}${opacity === 1 ? "" : ` stop-opacity="${opacity}"`}/>`;

/**
 * The light of a picture, once in it: `sky`, `glow` round the sun or the moon, its disc `orb`, and `day`, what of it lies
 * on the land as far as `reach`. The glow falls off as light does, fast and then slowly, so that nowhere it has an edge.
 */
export function lightDefs([x, y]: Point, reach: number): string {
  return [
    `<linearGradient id="sky" x2="0" y2="1">${stop("high", 0)}${stop("mid", 0.55)}${stop("low", 1)}</linearGradient>`,
    `<radialGradient id="glow">${stop("glow", 0, 0.9)}${stop("glow", 0.2, 0.5)}${stop("glow", 0.5, 0.14)}${stop("glow", 1, 0)}</radialGradient>`,
    `<radialGradient id="orb">${stop("sun", 0.93)}${stop("sun", 1, 0)}</radialGradient>`,
    `<radialGradient id="day" gradientUnits="userSpaceOnUse" cx="${x}" cy="${y}" r="${reach}">${stop("glow", 0.2, 0.4)}${stop("glow", 1, 0)}</radialGradient>`,
    `<linearGradient id="mist" x2="0" y2="1">${stop("low", 0, 0)}${stop("low", 0.6, 0.6)}${stop("low", 1, 0)}</linearGradient>`,
  ].join("");
}

/** Lamplight round a window, once where there is a hut. */
export const LAMP_DEFS = `<radialGradient id="lamp">${stop("window", 0, 0.6)}${stop("window", 0.5, 0.14)}${stop("window", 1, 0)}</radialGradient>`;

/** The sun, or the moon with its seas, in its glow. `size`: half of the disc's width; `glow`: how far that reaches. */
export function orb([x, y]: Point, size: number, glow: number): string {
  const sea = '<path class="sea" d="M-21-5c-2-12 8-18 17-15s5 8 12 9 9 9 3 12-9-6-15-1-15 4-17-5z"/>';
  return `<circle fill="url(#glow)" cx="${x}" cy="${y}" r="${glow}"/><g transform="translate(${x} ${y})scale(${size / 40})"><circle class="orb" fill="url(#orb)" r="42"/>${sea}</g>`;
}
