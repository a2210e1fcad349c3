import { FarMarks, StoneMarks } from "./drawing";

/** One stone at daybreak, with the ground it lies on: a picture to keep. */
export function StoneScene({ seed, label }: { seed: string; label: string }) {
  return (
    <svg className="stone hero" viewBox="-200 -150 400 250" role="img" aria-label={label}>
      <path className="sky" d="M-200-150h400v250h-400z" />
      <circle className="sun" cx="96" cy="-20" r="118" opacity=".35" />
      <circle className="sun" cx="96" cy="-20" r="78" opacity=".55" />
      <circle className="sun" cx="96" cy="-20" r="44" />
      <path className="hill-1" d="M-200-26c60-34 110-30 160-8 70-38 150-26 240 8v126h-400z" />
      <path className="hill-2" d="M-200 14c110-26 240-30 400 2v84h-400z" />
      <path className="hill-3" d="M-200 54c120-16 270-20 400-4v50h-400z" />
      <ellipse className="s-ground" cy="62" rx="106" ry="10" />
      <g transform="translate(0 4)">
        <StoneMarks seed={seed} width={212} height={120} />
      </g>
      <g transform="translate(-150 70)">
        <FarMarks seed={`${seed}/left`} width={38} height={19} />
      </g>
      <g transform="translate(152 76)">
        <FarMarks seed={`${seed}/right`} width={50} height={24} />
      </g>
    </svg>
  );
}
