import { isCounted } from "@/lib/milestones/limits";
import { type StoneLook, stretchOfRung } from "@/lib/milestones/look";
import type { Spot } from "./far";

/** What a place in the valley means: time beside the path, and each moment where it belongs. */
export type ValleyPlace = "time" | "first" | "coming_back" | "helping" | "alongside" | "own_words";

export const PLACES: readonly ValleyPlace[] = ["time", "first", "coming_back", "helping", "alongside", "own_words"];

/** Where stones lie, the newest in the first spot of their place, which is nearest. Sizes beside a stone 40 wide. */
export const SPOTS: Readonly<Record<ValleyPlace, readonly Spot[]>> = {
  time: [
    [318, 662, 3.4],
    [672, 666, 2.1],
    [474, 630, 1.35],
    [728, 528, 0.95],
    [668, 508, 0.85],
    [736, 484, 0.74],
    [640, 466, 0.62],
    [700, 466, 0.54],
    [548, 470, 0.48],
    [676, 440, 0.42],
    [580, 434, 0.36],
  ],
  first: [
    [642, 602, 1.39],
    [694, 592, 1.25],
    [732, 579, 1],
    [757, 567, 0.8],
  ],
  coming_back: [
    [908, 540, 1.9],
    [960, 530, 1],
    [922, 507, 0.8],
    [884, 497, 0.65],
  ],
  helping: [
    [252, 484, 1.35],
    [300, 492, 1.15],
    [350, 486, 0.95],
    [212, 476, 0.8],
  ],
  alongside: [
    [440, 463, 0.9],
    [478, 463, 0.8],
    [511, 463, 0.7],
  ],
  own_words: [
    [850, 658, 2.7],
    [940, 640, 1.3],
    [772, 640, 1.1],
  ],
};

/** Where the stones of years lie once more, on the pass. */
export const PASS: readonly Spot[] = [
  [602, 367, 0.3],
  [590, 390, 0.38],
  [616, 390, 0.36],
];

export const placeOf = ({ kind }: StoneLook): ValleyPlace => (isCounted(kind) ? "time" : kind);

/** Where a stone is seen by itself: there, and those of years on the pass. */
export type ScenePlace = ValleyPlace | "pass";

export const scenePlaceOf = (look: StoneLook): ScenePlace =>
  isCounted(look.kind) && stretchOfRung(look.rung) === "years" ? "pass" : placeOf(look);
