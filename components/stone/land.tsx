import { HUT, TUFT } from "./land-marks";
import { LAMP_DEFS } from "./light";

/** The one valley of the site: the pass with its first cairn, the hut, the way and the ford. Sky stands behind it. */
export function Land() {
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: numbers and names of ours */}
      <defs dangerouslySetInnerHTML={{ __html: LAMP_DEFS }} />
      <path fill="url(#mist)" d="M0 320h1200v120H0z" />
      <g className="far-mark" transform="translate(602 384)scale(1.3)">
        <ellipse rx="10" ry="4.4" />
        <ellipse cx="1" cy="-7" rx="7" ry="3.6" />
        <ellipse cy="-12.5" rx="4.5" ry="2.8" />
      </g>
      <path className="meadow-1" d="M0 432c180-32 330-30 480-6s280 24 420 0 200-20 300-6v260H0z" />
      <path className="meadow-2" d="M0 496c160-22 340-20 520 4s340 20 480-4 140-20 200-16v200H0z" />
      <path
        className="way"
        d="M744 570c7-1 25-1 40-4s38-9 52-16 34-15 32-23-21-16-45-22-68-11-102-17-78-11-102-16-41-11-44-15 14-9 26-12 36-7 45-11 14-8 10-12-20-9-29-13-20-6-24-10 1-12 1-14L600 385c0 2-6 10-3 14s16 8 24 12 24 8 27 11-1 7-10 10-33 5-47 9-36 10-34 16 23 14 48 21 71 12 104 18 73 12 92 17 24 10 23 14-17 8-30 13-37 8-48 12-15 9-18 10z"
      />
      <path className="water" d="M0 566c150-22 330-14 500-6s320 4 460-20 160-26 240-32v110H0z" />
      <path className="meadow-3" d="M0 602c200-14 400-6 600 6s400-14 600-48v150H0z" />
      <path
        className="way"
        d="M465 714c11-8 45-35 65-48s41-19 57-27 32-15 39-20 4-8 5-9L613 600c-8 1-31-1-47 3s-27 11-49 18-54 12-87 23-96 35-115 42z"
      />
      <path
        className="water-lit"
        d="M1130 530q-90 22-180 32M900 572q-40 5-84 8M520 574q-60-4-110-5M330 574q-110 2-190 12"
      />
      <path className="day" fill="url(#day)" d="M0 432c180-32 330-30 480-6s280 24 420 0 200-20 300-6v260H0z" />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: numbers and names of ours */}
      <g transform="translate(330 462)scale(1.4)" dangerouslySetInnerHTML={{ __html: HUT }} />
      <Grass />
    </>
  );
}

/** Grass and flowers of the near meadow. */
function Grass() {
  const tufts = ["180 640", "1000 660", "60 660"];
  return (
    <>
      <path className="tuft" d={tufts.map((place) => `M${place}${TUFT}`).join("")} />
      <path className="flower" d="M232 662h0M250 650h0M956 664h0M1060 650h0M1074 640h0" />
    </>
  );
}
