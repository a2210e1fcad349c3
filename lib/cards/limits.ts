/** Shapes of a card, and their sizes in pixels: beside a link, in a feed, on a telephone's whole screen. */
export const CARD_SIZES = {
  wide: { width: 1200, height: 630 },
  square: { width: 1080, height: 1080 },
  tall: { width: 1080, height: 1920 },
} as const;

export const CARD_SHAPES = ["wide", "square", "tall"] as const;
export type CardShape = (typeof CARD_SHAPES)[number];

/** What a card shows only when its author ticked it: each helps somebody who sees it to find them. */
export const CARD_REVEALS = ["stone", "first", "words", "site"] as const;
export type CardReveal = (typeof CARD_REVEALS)[number];

/** How many wait while one picture is drawn. Beyond it it would take too long. */
export const PICTURES_WAITING_MOST = 5;

/** Milliseconds after which the drawing of one picture is ended: it takes one second, on a slow and busy machine five. */
export const PICTURE_TIME = 20_000;
