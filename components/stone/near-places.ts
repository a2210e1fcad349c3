import { BENCH, HUT } from "./land-marks";
import { LAMP_DEFS } from "./light";
import type { ScenePlace } from "./places";

/**
 * What stands round one stone in its place of the valley, from the stone's foot at (0, 0), in units of a stone's drawing:
 * a stone is about 180 wide. `behind` lies beyond the near meadow, `before` on it, `standing` stands in a light of its own.
 */
export type NearPlace = {
  readonly behind: string;
  readonly before: string;
  readonly standing: string;
  /** Where the near meadow begins: a path's first line, from -420 to 660. */
  readonly bank: string;
};

const NEAR_BANK = "M-420-8q230-16 430-6t650-12";

/** Drawn four times as large, so that whole numbers are fine enough. */
const way = (path: string) => `<path class="way" transform="scale(.25)" d="${path}"/>`;

const WAY_PAST = way(
  "M1140 1303c-11-88-50-380-71-526s-41-259-55-351-21-141-34-199-12-110-45-152-99-75-154-102-135-47-174-59-61-9-60-17 39-24 69-35 78-20 110-30 62-18 82-26 31-16 41-24 12-18 15-21L848-241c-4 4-12 13-24 20s-26 12-48 18-48 11-85 19-94 14-139 26-115 23-127 41 31 47 57 68 75 34 100 57 56 43 51 77-35 76-82 127-111 93-199 182-208 206-329 350-330 428-395 513z",
);
const WAY_ROUND = way(
  "M-289 1415c44-85 181-371 267-509s153-232 244-319 206-143 299-199 186-97 257-142 141-85 167-126 32-83-14-116-149-63-261-83-261-25-410-34-356-16-481-23-216-14-271-19-59-3-60-7 24-13 49-19 70-12 98-19 60-21 72-25L-327-241c-8 3-24 13-46 19s-56 10-89 15-81 10-107 19-67 27-50 39 64 22 152 33 243 19 379 30 318 23 439 37 233 28 288 44 52 31 42 50-38 39-98 65-146 56-261 91-248 70-428 119-399 72-654 175-729 370-874 444z",
);

const WAY_OVER =
  "M951-37c17-8 89-31 102-48s-14-42-24-54-40-12-37-19 31-15 53-21 58-9 78-15 35-22 42-27L1152-236c-2 4-3 17-15 23s-33 9-57 14-62 9-87 17-62 20-63 31 58 25 58 36-48 25-58 30z";

const steps = [
  [146, 6, 19, 8],
  [188, -6, 16, 6.5],
  [222, -16, 13, 5],
].map(
  ([x, y, rx, ry]) =>
    `<ellipse class="water-lit" cx="${x}" cy="${y}" rx="${rx}" ry="3"/><g transform="translate(${x} ${y})"><ellipse class="s-slate" cy="-4" rx="${rx}" ry="${ry}"/><ellipse fill="url(#sv)" cy="-4" rx="${rx}" ry="${ry}"/></g>`,
);

/** Each place as it looks from beside the stone that lies there. */
export const NEAR_PLACES: Readonly<Record<ScenePlace, NearPlace>> = {
  time: { behind: "", before: WAY_PAST, standing: "", bank: NEAR_BANK },
  coming_back: { behind: "", before: WAY_ROUND, standing: "", bank: NEAR_BANK },
  first: {
    behind: [
      way(WAY_OVER),
      '<path class="water" d="M-420-30q240-8 440 0t640-16v90h-1080z"/>',
      '<path class="water-lit" transform="scale(.6)" d="M-560-26q90-6 190 0M-330 4q60-4 120 2M420-34q90-2 170-14M330 18q60 4 130 0M-250-34h50"/>',
      ...steps,
    ].join(""),
    before: "",
    standing: "",
    bank: "M-420 22q260 8 470-4t610 8",
  },
  helping: {
    behind: "",
    before: "",
    standing: `<defs>${LAMP_DEFS}</defs><g transform="translate(138-30)scale(1.04)">${HUT}</g>`,
    bank: NEAR_BANK,
  },
  alongside: {
    behind: "",
    before: "",
    standing: `<defs>${LAMP_DEFS}</defs><g transform="translate(-166-36)scale(.62)">${HUT}</g><ellipse class="s-ground" cx="156" cy="8" rx="46" ry="3"/><g transform="translate(110-16)scale(.76 1.4)">${BENCH}</g>`,
    bank: NEAR_BANK,
  },
  own_words: { behind: "", before: "", standing: "", bank: NEAR_BANK },
  pass: {
    behind:
      '<path class="ridge-2" d="M-420-38q120-30 240-8t240 2 240-16 360 12V60h-1080z"/><path class="meadow-2" d="M-420 8q210-44 400-30t250-14 430 40v90h-1080z"/>',
    before: "",
    standing:
      '<g class="far-mark" transform="translate(166-14)scale(2.3)"><ellipse rx="10" ry="4.4"/><ellipse cx="1" cy="-7" rx="7" ry="3.6"/><ellipse cy="-12.5" rx="4.5" ry="2.8"/></g>',
    bank: "M-420 44Q-180-22 40-12T660 58",
  },
};
