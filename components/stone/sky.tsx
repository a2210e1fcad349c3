/** The sky above the valley, once a page: the sun in the light theme, the moon and stars in the dark one. */
export function Sky() {
  return (
    <>
      <defs>
        <linearGradient id="sky" x2="0" y2="1">
          <stop className="stop-high" />
          <stop className="stop-mid" offset=".55" />
          <stop className="stop-low" offset="1" />
        </linearGradient>
        <radialGradient id="glow">
          <stop className="stop-glow" stopOpacity=".95" />
          <stop className="stop-glow" offset="1" stopOpacity="0" />
        </radialGradient>
      </defs>
      <path fill="url(#sky)" d="M0-50h1200v470H0z" />
      <path
        className="star"
        d="M268 52h0M322 138h0M398 34h0M446 196h0M520 92h0M566 176h0M618 40h0M704 108h0M748 24h0M790 190h0M852 62h0M884 148h0M936 96h0M1010 40h0M1066 128h0M1130 70h0M196 96h0M120 40h0M78 150h0M230-18h0M420-30h0M664-22h0M806-34h0M980-16h0"
      />
      <circle fill="url(#glow)" cx="645" cy="308" r="320" />
      <circle className="orb" cx="645" cy="300" r="42" />
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
      <Sky />
    </svg>
  );
}
