import { words } from "@/components/words";
import { StoneMarks } from "./drawing";
import { stacked, VISIBLE_STONES } from "./stacked";

const t = words("common");

/** The stones as marks, the lowest standing on y = 0. */
export function CairnMarks({ seeds }: { seeds: readonly string[] }) {
  return stacked(seeds).map(({ seed, x, y, width, height, turn }, place) => (
    // A member may have two stones of one seed: their height in the cairn tells them apart.
    <g key={`${y}-${seed}`} transform={`translate(${x} ${y})rotate(${turn})`}>
      {place > 0 ? (
        <ellipse className="s-ground" cx="0" cy={Math.round(height * 0.46)} rx={Math.round(width * 0.27)} ry="5" />
      ) : null}
      <StoneMarks seed={seed} width={width} height={height} />
    </g>
  ));
}

/** A member's milestones as a pile of stones, the first at the bottom. It says how many, and so do words below a tall one. */
export function Cairn({ seeds, className }: { seeds: readonly string[]; className?: string }) {
  const top = Math.min(-90, ...stacked(seeds).map((stone) => stone.y - stone.height * 0.6));
  const below = seeds.length - Math.min(seeds.length, VISIBLE_STONES);
  return (
    <figure className={className}>
      <svg
        className="stone"
        viewBox={`-130 ${Math.round(top) - 12} 260 ${Math.round(-top) + 34}`}
        role="img"
        aria-label={t("stone.cairn", { count: seeds.length })}
      >
        <ellipse className="s-ground" cx="0" cy="2" rx="122" ry="13" />
        <CairnMarks seeds={seeds} />
      </svg>
      {below > 0 ? <figcaption className="quiet">{t("stone.below", { count: below })}</figcaption> : null}
    </figure>
  );
}
