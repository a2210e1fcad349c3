import type { CardShape } from "@/lib/cards/limits";

/** A rectangle of the card, in its pixels. */
type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Where everything stands on a card, in its pixels. */
export type CardLayout = {
  /** The height at which sky and meadow meet. */
  readonly horizon: number;
  /** The middle of the stone, how wide a stone of 200 units is drawn, and where it stands. */
  readonly stone: { readonly x: number; readonly width: number; readonly foot: number };
  /** What the text lies on, so far above and below it; null where it stands in the sky. */
  readonly paper: { readonly x: number; readonly width: number; readonly margin: number } | null;
  readonly text: Area;
  readonly centred: boolean;
  /** Whether text hangs from the upper edge of its place, and does not stand in the middle. */
  readonly hangs: boolean;
  /** Sizes of letters, from the largest wished for. */
  readonly label: readonly number[];
  readonly words: readonly number[];
  /** Where the line about the site stands: its foot. */
  readonly site: { readonly x: number; readonly y: number; readonly size: number };
};

/** Without words: one stone in its valley, and what it marks in the sky above. */
export const PLAIN: Readonly<Record<CardShape, CardLayout>> = {
  wide: {
    horizon: 400,
    stone: { x: 830, width: 500, foot: 520 },
    paper: null,
    text: { x: 80, y: 90, width: 490, height: 210 },
    centred: false,
    hangs: false,
    label: [84, 74, 64, 54],
    words: [],
    site: { x: 80, y: 578, size: 28 },
  },
  square: {
    horizon: 700,
    stone: { x: 540, width: 640, foot: 880 },
    paper: null,
    text: { x: 100, y: 110, width: 880, height: 260 },
    centred: true,
    hangs: false,
    label: [104, 92, 80, 68],
    words: [],
    site: { x: 540, y: 1020, size: 34 },
  },
  // Telephones lay their own buttons over the upper and the lower end.
  tall: {
    horizon: 1180,
    stone: { x: 540, width: 760, foot: 1430 },
    paper: null,
    text: { x: 90, y: 340, width: 900, height: 320 },
    centred: true,
    hangs: false,
    label: [124, 108, 92, 76],
    words: [],
    site: { x: 540, y: 1640, size: 42 },
  },
};

/** With words: they lie on paper, and the stone beside or above them. */
export const WORDED: Readonly<Record<CardShape, CardLayout>> = {
  wide: {
    horizon: 390,
    stone: { x: 262, width: 370, foot: 486 },
    paper: { x: 512, width: 648, margin: 40 },
    text: { x: 564, y: 76, width: 544, height: 478 },
    centred: false,
    hangs: false,
    label: [56, 50, 44],
    words: [38, 34, 30, 27, 24, 22],
    site: { x: 60, y: 582, size: 26 },
  },
  square: {
    horizon: 330,
    stone: { x: 540, width: 430, foot: 452 },
    paper: { x: 56, width: 968, margin: 44 },
    text: { x: 120, y: 580, width: 840, height: 360 },
    centred: false,
    hangs: true,
    label: [62, 54, 46],
    words: [44, 40, 36, 32, 28, 25],
    site: { x: 540, y: 1042, size: 30 },
  },
  tall: {
    horizon: 590,
    stone: { x: 540, width: 620, foot: 770 },
    paper: { x: 60, width: 960, margin: 56 },
    text: { x: 130, y: 936, width: 820, height: 648 },
    centred: false,
    hangs: true,
    label: [76, 66, 56],
    words: [54, 48, 42, 37, 33, 30],
    site: { x: 540, y: 1720, size: 38 },
  },
};
