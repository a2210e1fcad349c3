import { lightDefs, orb } from "./light";
import type { Point } from "./path";

/** Where the sun or the moon stands over the valley: on the left and high, since that is where every stone has its light. */
const SUN: Point = [372, 198];
/** Where it is about to rise: in a strip of sky with words on it only its light is seen. */
const LOW: Point = [352, 356];
/** Half the width of its disc, how far its glow reaches, and how far its light on the land. */
const SHINES = { size: 38, glow: 400, reach: 620 } as const;

/** The sky above the valley, once a page: the sun in the light theme, the moon and stars in the dark one. */
export function Sky({ sun = SUN }: { sun?: Point }) {
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: numbers and names of ours */}
      <defs dangerouslySetInnerHTML={{ __html: lightDefs(sun, SHINES.reach) }} />
      <path fill="url(#sky)" d="M0-50h1200v470H0z" />
      <path
        className="star"
        d="M268 52h0M322 108h0M446 146h0M520 92h0M566 176h0M704 108h0M790 190h0M852 62h0M884 148h0M1010 40h0M196 96h0M78 150h0M420-30h0M664-22h0"
      />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: numbers and names of ours */}
      <g dangerouslySetInnerHTML={{ __html: orb(sun, SHINES.size, SHINES.glow) }} />
      <path
        className="ridge-1"
        d="M0 318c70-46 118-84 186-72s104 82 162 66 104-78 176-48 74 76 122 78 78-44 130-82 104-70 172-44 106 84 158 72 64-18 94-22v420H0z"
      />
      <path className="ridge-2" d="M0 376c120-42 206-34 296-12s184 42 304 22 164-48 286-38 194 38 314 8v330H0z" />
    </>
  );
}

/** A strip of the same sky, above what somebody comes back to. */
export function ValleySky() {
  return (
    <svg className="valley" viewBox="0 130 1200 300" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <Sky sun={LOW} />
    </svg>
  );
}
