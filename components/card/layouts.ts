import type { CardShape } from "@/lib/cards/limits";

/** Where everything stands on a card, in its pixels. All words stand in the sky, above the hills. */
export type CardLayout = {
  /** The middle of the stone, how wide a stone of 200 units is drawn, and where it stands. */
  readonly stone: { readonly x: number; readonly width: number; readonly foot: number };
  /** The middle of the sun: on the left, where a stone's light comes from, and never behind words. */
  readonly sun: { readonly x: number; readonly y: number };
  /** How high the hills are beside those of a page. */
  readonly hills: number;
  readonly text: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly centred: boolean;
  /** Sizes of letters, from the largest wished for. */
  readonly label: readonly number[];
  readonly words: readonly number[];
  /** Where the line about the site stands: its foot. */
  readonly site: { readonly x: number; readonly y: number; readonly size: number };
};

/** Without words: one stone in its place of the valley, and what it marks in the sky. */
export const PLAIN: Readonly<Record<CardShape, CardLayout>> = {
  wide: {
    stone: { x: 340, width: 470, foot: 545 },
    sun: { x: 104, y: 112 },
    hills: 0.55,
    text: { x: 610, y: 64, width: 530, height: 230 },
    centred: false,
    label: [84, 74, 64, 54],
    words: [],
    site: { x: 1120, y: 592, size: 26 },
  },
  square: {
    stone: { x: 540, width: 640, foot: 890 },
    sun: { x: 176, y: 470 },
    hills: 0.8,
    text: { x: 100, y: 100, width: 880, height: 260 },
    centred: true,
    label: [104, 92, 80, 68],
    words: [],
    site: { x: 540, y: 1036, size: 32 },
  },
  // Telephones lay their own buttons over the upper and the lower end.
  tall: {
    stone: { x: 540, width: 760, foot: 1440 },
    sun: { x: 204, y: 860 },
    hills: 1,
    text: { x: 90, y: 320, width: 900, height: 340 },
    centred: true,
    label: [124, 108, 92, 76],
    words: [],
    site: { x: 540, y: 1680, size: 40 },
  },
};

/** With words: the first that has room for them. A line or two leave the stone large, and many make it give way. */
export const WORDED: Readonly<Record<CardShape, readonly CardLayout[]>> = {
  wide: [
    {
      ...PLAIN.wide,
      stone: { x: 300, width: 420, foot: 550 },
      hills: 0.35,
      text: { x: 560, y: 50, width: 580, height: 276 },
      label: [56, 50, 44],
      words: [44, 40, 36, 33],
    },
    {
      ...PLAIN.wide,
      stone: { x: 230, width: 330, foot: 572 },
      sun: { x: 92, y: 150 },
      hills: 0.3,
      text: { x: 450, y: 40, width: 700, height: 356 },
      label: [50, 44],
      words: [32, 29, 26, 24, 22],
    },
  ],
  square: [
    {
      ...PLAIN.square,
      stone: { x: 540, width: 540, foot: 915 },
      sun: { x: 170, y: 574 },
      hills: 0.7,
      text: { x: 100, y: 84, width: 880, height: 420 },
      label: [72, 64, 54],
      words: [52, 46, 41, 36],
    },
    {
      ...PLAIN.square,
      stone: { x: 540, width: 390, foot: 958 },
      sun: { x: 130, y: 770 },
      hills: 0.4,
      text: { x: 84, y: 70, width: 912, height: 650 },
      centred: false,
      label: [60, 52, 46],
      words: [40, 36, 32, 28, 26],
    },
  ],
  tall: [
    {
      ...PLAIN.tall,
      stone: { x: 540, width: 680, foot: 1480 },
      sun: { x: 196, y: 1010 },
      hills: 0.9,
      text: { x: 90, y: 290, width: 900, height: 600 },
      label: [88, 76, 64],
      words: [64, 57, 50, 44],
    },
    {
      ...PLAIN.tall,
      stone: { x: 540, width: 500, foot: 1550 },
      sun: { x: 150, y: 1270 },
      hills: 0.5,
      text: { x: 90, y: 270, width: 900, height: 920 },
      centred: false,
      label: [76, 66, 56],
      words: [50, 45, 40, 36, 33, 30],
    },
  ],
};
