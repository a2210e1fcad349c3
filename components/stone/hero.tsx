import { CairnMarks } from "./cairn";
import { StoneMarks } from "./drawing";

const PILE = ["ember", "juniper", "slate", "harbour", "first-light", "wren", "thaw"];
const AROUND = [
  { seed: "moor", x: -150, y: -8, width: 74, height: 34 },
  { seed: "sorrel", x: 148, y: -3, width: 58, height: 27 },
  { seed: "otter", x: 206, y: 4, width: 34, height: 17 },
];

/** The picture of the first page: a cairn on a path between hills, before the sun is up. The words beside it say it. */
export function HeroCairn({ className }: { className?: string }) {
  return (
    <svg className={className ? `stone ${className}` : "stone"} viewBox="-320 -440 640 480" aria-hidden="true">
      <circle className="sun" cx="96" cy="-196" r="168" opacity="0.35" />
      <circle className="sun" cx="96" cy="-196" r="118" opacity="0.55" />
      <circle className="sun" cx="96" cy="-196" r="72" />
      <path className="hill-1" d="M-320-150c70-40 130-52 190-18 60-50 150-66 220-8 70-40 150-44 230-4V40h-640z" />
      <path className="hill-2" d="M-320-70c90-46 190-38 280-14 120-34 250-28 360 18V40h-640z" />
      <path className="s-ground" d="M-320 0c120-26 220-22 330-14s210-4 310 12v42h-640z" />
      <ellipse className="s-ground" cx="0" cy="4" rx="136" ry="14" />
      <CairnMarks seeds={PILE} />
      {AROUND.map(({ seed, x, y, width, height }) => (
        <g key={seed} transform={`translate(${x} ${y})`}>
          <StoneMarks seed={seed} width={width} height={height} />
        </g>
      ))}
    </svg>
  );
}
