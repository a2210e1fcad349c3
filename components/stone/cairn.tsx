import { words } from "@/components/words";
import type { StoneLook } from "@/lib/milestones/look";
import { drawStone } from "./marks";
import { type LaidStone, laid } from "./pile";
import { Sky } from "./sky";

const t = words("common");

/** How large the valley is behind a cairn. */
const VALLEY = 0.95;
/** As many as a phone can show. */
export const DRAWN_STONES = 24;
/** How many go under the grass at once. */
const UNDER_AT_ONCE = 12;

/**
 * How many of a cairn's oldest stones lie under the grass. None up to 24; then the oldest twelve at once, and twelve more
 * whenever there would be 25 to draw. So whoever comes back finds their newest stone on top, and no stone moves when
 * another is placed, except once in twelve, when grass has grown over the oldest: with the newest 24 alone, every new
 * stone would lay the whole cairn anew; with the first 24, the newest would never be seen.
 */
export function underGrass(count: number): number {
  return Math.max(0, Math.ceil((count - DRAWN_STONES) / UNDER_AT_ONCE)) * UNDER_AT_ONCE;
}

/** Stones as marks, those lower down first; the lowest stand on y = 0. `mark` begins the names of their outlines. */
export function CairnMarks({ pile, mark }: { pile: readonly LaidStone[]; mark: string }) {
  const marks = pile.map((stone, place) => laidMarks(stone, `${mark}${place}`)).join("");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: numbers and names of ours, as drawStone says
  return <g dangerouslySetInnerHTML={{ __html: marks }} />;
}

function laidMarks({ look, width, x, y, turn }: LaidStone, mark: string): string {
  const { marks } = drawStone({ look, mark, width, small: true });
  const turned = turn === 0 ? "" : `rotate(${turn})`;
  return `<g transform="translate(${x} ${y})${turned}"><use href="#p${mark}" class="s-cast"/>${marks}</g>`;
}

type Props = {
  /** The oldest first. */
  stones: readonly StoneLook[];
  /** How many still older ones there are: beside so many, `stones` are at least as many as are drawn. */
  older?: number;
  /** Another one for a second cairn in a page. */
  mark?: string;
  className?: string;
};

/** Somebody's milestones as a pile of stones at first light. It says how many, and so do words below a tall one. */
export function Cairn({ stones, older = 0, mark = "c", className }: Props) {
  const count = older + stones.length;
  const under = underGrass(count);
  const pile = laid(stones.slice(Math.max(0, under - older)));
  const height = Math.max(250, ...pile.map(({ y, width }) => Math.round(width * 0.4 - y) + 60));
  const left = Math.min(...pile.map(({ x, width }) => x - width / 2));
  const right = Math.max(...pile.map(({ x, width }) => x + width / 2));
  const middle = pile.length === 0 ? 0 : Math.round((left + right) / 2);
  const half = Math.max(280, Math.round((right - left) / 2) + 40);
  // In the upper left corner, clear of the pile; the valley is drawn a little smaller than it is.
  const sun = [Math.round((560 - half + 86) / VALLEY), Math.round((390 - height + 76) / VALLEY)] as const;
  return (
    <figure className={className}>
      <svg
        className="stone scene"
        viewBox={`${middle - half} -${height} ${half * 2} ${height + 46}`}
        role="img"
        aria-label={t("stone.cairn", { count })}
      >
        <g transform={`translate(${middle - 560}-390)scale(${VALLEY})`}>
          <Sky sun={sun} />
          <path className="meadow-2" d="M0 379q221-27 432-13t768-4V560H0z" />
          <path className="meadow-3" d="M0 411q253-19 453-6t747-2V560H0z" />
          <path className="day" fill="url(#day)" d="M0 379q221-27 432-13t768-4V560H0z" />
        </g>
        {pile.length > 0 ? (
          <ellipse className="s-ground" cx={middle + 26} cy="2" rx={Math.round((right - left) / 2) + 22} ry="13" />
        ) : null}
        <CairnMarks pile={pile} mark={mark} />
      </svg>
      {under > 0 ? <figcaption className="quiet">{t("stone.below", { count: under })}</figcaption> : null}
    </figure>
  );
}
