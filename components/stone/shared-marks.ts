/** Points that lie about as grain does: a line that goes to and fro, of which only dots are drawn (stone.css). */
export const TO_AND_FRO = "M-116-40l70 90 46-100 52 108 44-116 30 96M-104 34l64-84 50 96 58-110 40 100M-70-70l120 140";

/** The edge of a patch of lichen, which grows outward in lobes. */
const LOBES = "M-9-2q-1-6 5-5 2-5 7-2 6-1 5 4 4 4-1 7-3 4-7 1-6 3-7-1-5-1-2-4z";

const stop = (kind: "lit" | "shade", offset: string, opacity: string) =>
  `<stop class="stop-${kind}"${offset === "0" ? "" : ` offset="${offset}"`} stop-opacity="${opacity}"/>`;

/**
 * What all stones of a picture share, as SVG: light, grain and lichen. sv light, sr what a ridge catches, sg0 and sg2 fine
 * grain, sg1 coarse, sc a patch of lichen, so a ring of it.
 */
export const SHARED_MARKS = [
  '<radialGradient id="sv" cx=".35" cy=".13" r=".96">',
  stop("lit", "0", ".6"),
  stop("lit", ".3", ".16"),
  stop("shade", ".5", "0"),
  stop("shade", ".84", ".5"),
  stop("shade", "1", ".4"),
  "</radialGradient>",
  '<linearGradient id="sr" x2="0" y2="1">',
  stop("lit", ".4", "0"),
  stop("lit", "1", ".3"),
  "</linearGradient>",
  `<defs><path id="sz" d="${TO_AND_FRO}"/></defs>`,
  '<g id="sg0"><use href="#sz" class="s-grain"/><use href="#sz" class="s-grain s-pale"/></g>',
  '<use id="sg1" href="#sz" class="s-grain s-coarse"/>',
  '<use id="sg2" href="#sg0" transform="scale(-1)"/>',
  `<g id="sc"><path id="sb" d="${LOBES}"/><path class="s-fruit" d="M-4-2h0M1-4h0M4 1h0M-1 3h0M15 6h0"/>`,
  '<path d="M13 4q4-2 5 2t-5 2-3-4M-14 4q3-2 4 1t-5 1z"/></g>',
  '<g id="so" class="s-hollow"><use href="#sb"/><circle r="2"/></g>',
].join("");
