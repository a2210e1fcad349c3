import { CairnMarks } from "./cairn";
import { FarMarks } from "./drawing";

const PILE = ["heron", "juniper", "fell", "slate", "hollow", "wren"];
const AROUND = [
  { seed: "moor", x: -178, y: 6, width: 82, height: 40 },
  { seed: "sorrel", x: 190, y: 8, width: 62, height: 30 },
];
/** Where the way goes on, others have left a sign too. */
const FAR = [
  { x: -196, y: -116, size: 1 },
  { x: -92, y: -183, size: 0.55 },
];

/** The picture of the first page: a cairn beside a path between hills, before the sun is up. Words beside it say it. */
export function HeroCairn({ className }: { className?: string }) {
  return (
    <svg
      className={className ? `stone hero ${className}` : "stone hero"}
      viewBox="-320 -400 640 440"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
    >
      <path className="sky" d="M-320-400h640V40h-640z" />
      <circle className="sun" cx="128" cy="-190" r="176" opacity=".3" />
      <circle className="sun" cx="128" cy="-190" r="122" opacity=".5" />
      <circle className="sun" cx="128" cy="-190" r="72" />
      <path className="hill-1" d="M-320-166c70-36 130-48 190-16 60-48 150-62 220-8 70-40 150-44 230-4V40h-640z" />
      <path className="hill-2" d="M-320-96c90-44 190-38 280-14 120-34 250-28 360 18V40h-640z" />
      <path className="hill-3" d="M-320-26c110-34 230-30 330-16s210 8 310 24v58h-640z" />
      <path
        className="trail"
        d="M-250 40c-10-34 60-50 66-78s-78-34-70-58 96-30 118-46 4-24-14-34c24 8 50 22 32 42s-92 32-94 46 88 30 92 58-20 40-2 70z"
      />
      {FAR.map(({ x, y, size }) => (
        <g key={x} className="mark" transform={`translate(${x} ${y})scale(${size})`}>
          <ellipse rx="13" ry="5.5" />
          <ellipse cx="1" cy="-9" rx="9" ry="4.5" />
          <ellipse cy="-16" rx="5.5" ry="3.5" />
        </g>
      ))}
      <g transform="translate(40 4)scale(.94)">
        <ellipse className="s-ground" cx="0" cy="2" rx="132" ry="14" />
        <CairnMarks seeds={PILE} />
      </g>
      {AROUND.map(({ seed, x, y, width, height }) => (
        <g key={seed} transform={`translate(${x} ${y})`}>
          <ellipse className="s-ground" cx="0" cy={height * 0.45} rx={width * 0.52} ry="5" />
          <FarMarks seed={seed} width={width} height={height} />
        </g>
      ))}
    </svg>
  );
}
