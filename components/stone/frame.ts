import type { Point } from "./path";

/** How much of a stone's place is seen, in units of the stone's drawing from its foot. */
export type Frame = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Where the sun stands, how large (half its width), and how far it shines. */
  readonly sun: Point;
  readonly size: number;
  /** How high the hills are beside those of a page: less where words stand in the sky. */
  readonly hills: number;
  /** Heights between which no grass grows, since there are words. */
  readonly free?: readonly [from: number, to: number];
};
