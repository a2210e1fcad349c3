import { isCounted } from "@/lib/milestones/limits";
import type { StoneLook } from "@/lib/milestones/look";
import type { Spot } from "./far";

/** What a place in the valley means: time beside the path, and each moment where it belongs. */
export type ValleyPlace = "time" | "first" | "coming_back" | "helping" | "alongside" | "own_words";

export const PLACES: readonly ValleyPlace[] = ["time", "first", "coming_back", "helping", "alongside", "own_words"];

/** Where stones lie, the newest in the first spot of their place, which is nearest. Sizes beside a stone 40 wide. */
export const SPOTS: Readonly<Record<ValleyPlace, readonly Spot[]>> = {
  time: [
    [318, 658, 3.4],
    [452, 650, 2],
    [716, 646, 2],
    [590, 520, 0.95],
    [470, 504, 0.85],
    [520, 470, 0.6],
    [608, 446, 0.5],
    [536, 444, 0.45],
    [652, 432, 0.42],
    [568, 418, 0.36],
    [622, 404, 0.3],
    [574, 402, 0.26],
  ],
  first: [
    [586, 604, 1.5],
    [640, 584, 1.15],
    [664, 568, 0.95],
    [628, 560, 0.7],
  ],
  coming_back: [
    [742, 536, 1.9],
    [800, 524, 1],
    [700, 492, 0.8],
    [760, 492, 0.6],
  ],
  helping: [
    [304, 462, 1],
    [336, 466, 0.8],
    [276, 458, 0.7],
    [364, 468, 0.6],
  ],
  alongside: [
    [440, 458, 0.62],
    [464, 458, 0.52],
    [418, 458, 0.5],
  ],
  own_words: [
    [880, 654, 2.7],
    [1010, 644, 1.5],
    [806, 632, 1.2],
    [950, 616, 0.9],
  ],
};

/** Where the stones of years lie once more, on the pass. */
export const PASS: readonly Spot[] = [
  [602, 371, 0.24],
  [594, 388, 0.3],
  [612, 388, 0.28],
];

export const placeOf = ({ kind }: StoneLook): ValleyPlace => (isCounted(kind) ? "time" : kind);
