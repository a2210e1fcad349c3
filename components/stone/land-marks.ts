/** The hut whose window is lit, 84 wide, its foot in the middle at (0, 0). It wants LAMP_DEFS. */
export const HUT = [
  '<circle fill="url(#lamp)" cx="-12" cy="-18" r="92"/><path class="hut" d="M-42 0v-34h84V0z"/>',
  '<path class="roof" d="M-52-31-30-58h62l20 27zM16 0v-24h14V0zM18-50v-20h9v20z"/>',
  '<path class="window" d="M-24-26H0v16h-24z"/><path class="bars" d="M-12-26v16M-24-18H0"/>',
].join("");

/** The bench beside the hut, 112 wide, from the left end of its seat. */
export const BENCH = '<path class="bench" d="M0 0h112M10 1v14M102 1v14"/>';

/** A tuft of grass, from its foot. */
export const TUFT = "m0 0q-3-14-11-20m18 20q-3-16 4-27m5 27q3-11 13-17";
