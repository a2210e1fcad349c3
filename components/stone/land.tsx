/** The one valley of the site: the pass with its first cairn, the hut, the way and the ford. Sky stands behind it. */
export function Land() {
  return (
    <>
      <defs>
        <linearGradient id="mist" x2="0" y2="1">
          <stop className="stop-low" stopOpacity="0" />
          <stop className="stop-low" offset=".6" stopOpacity=".6" />
          <stop className="stop-low" offset="1" stopOpacity="0" />
        </linearGradient>
        <radialGradient id="lamp">
          <stop className="stop-window" stopOpacity=".6" />
          <stop className="stop-window" offset="1" stopOpacity="0" />
        </radialGradient>
      </defs>
      <path fill="url(#mist)" d="M0 320h1200v120H0z" />
      <g className="far-mark" transform="translate(602 384)">
        <ellipse rx="10" ry="4.4" />
        <ellipse cx="1" cy="-7" rx="7" ry="3.6" />
        <ellipse cy="-12.5" rx="4.5" ry="2.8" />
      </g>
      <path className="meadow-1" d="M0 432c180-32 330-30 480-6s280 24 420 0 200-20 300-6v260H0z" />
      <g transform="translate(348 446)">
        <circle fill="url(#lamp)" cx="2" cy="-18" r="76" />
        <path className="hut" d="M-42 0v-34h84V0z" />
        <path className="roof" d="M-52-31-30-58h62l20 27z" />
        <path className="window" d="M-6-25H10v15H-6z" />
      </g>
      <path className="meadow-2" d="M0 496c160-22 340-20 520 4s340 20 480-4 140-20 200-16v200H0z" />
      <path
        className="way"
        d="M400 667c23-8 102-30 139-43c38-13 74-25 88-35c15-11 14-16-1-27c-15-10-66-22-89-35c-22-13-48-30-44-42c5-11 46-20 70-26c24-7 63-10 74-15c11-4 2-7-6-12c-8-4-32-10-41-15c-8-5-10-10-8-15c1-6 14-14 17-16L601 386c-3 3-13 12-15 16c-1 5-1 7 8 11c8 5 35 8 43 15c8 6 17 17 6 24c-11 6-53 11-74 17c-21 7-48 15-50 22c-3 6 11 10 34 18c22 9 80 16 101 33c21 17 35 48 23 69z"
      />
      <path
        className="water"
        d="M0 566c150-22 330-14 500-6s320 4 460-20 160-26 240-32v36c-100 12-200 32-300 44s-240 22-380 18-340-22-520 4z"
      />
      <path
        className="water-lit"
        d="M1130 538q-90 20-180 26M900 566q-60 8-120 8M520 578q-60-4-110-5M330 578q-110 2-190 16M1010 546q-40 8-70 10"
      />
      <path className="meadow-3" d="M0 612c200-18 400-14 600-2s400 0 600-26v96H0z" />
      <path
        className="way"
        d="M380 700c60-30 150-44 205-66 36-14 50-24 44-32q26-14 56 0c14 14 6 34-30 52-60 30-140 34-160 60z"
      />
      <Grass />
    </>
  );
}

const TUFT = "m0 0q-3-14-11-20m18 20q-3-16 4-27m5 27q3-11 13-17";

/** Grass and flowers of the near meadow. */
function Grass() {
  const tufts = ["180 640", "452 630", "724 662", "1000 640", "1100 616", "60 660"];
  return (
    <>
      <path className="tuft" d={tufts.map((place) => `M${place}${TUFT}`).join("")} />
      <path
        className="flower"
        d="M232 662h0M250 650h0M700 648h0M716 666h0M956 660h0M974 646h0M1060 660h0M420 662h0M140 664h0"
      />
    </>
  );
}
