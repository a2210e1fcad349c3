import { chanceFrom } from "./chance";
import type { StoneMineral } from "./version-1";

/** As many as the foot of a stone has room for; further ones are said in words alone. */
export const PEBBLES_DRAWN = 12;

const MINERALS: readonly StoneMineral[] = ["slate", "sand", "rose", "river", "lime", "serpentine"];

type Props = {
  /** How many kind words the stone was given. */
  count: number;
  /** The seed of the stone at whose foot they lie. */
  seed: string;
  /** The middle of the foot, and how wide the stone stands there. */
  foot: { readonly x: number; readonly y: number; readonly wide: number };
};

/**
 * Each kind word lays a pebble at the stone's foot, as passers-by do, from the middle outwards. A new one never moves those
 * that lie: the place of each depends on its number alone.
 */
export function Pebbles({ count, seed, foot }: Props) {
  return Array.from({ length: Math.min(count, PEBBLES_DRAWN) }, (_, nth) => {
    const chance = chanceFrom(`${seed}/pebble/${nth}`);
    const side = nth % 2 === 0 ? 1 : -1;
    const away = (foot.wide * 0.14 + (Math.floor(nth / 2) * foot.wide) / 7.6) * side;
    const [x, y] = [Math.round(foot.x + away + chance(-4, 4)), Math.round(foot.y + 10 + (nth % 3) * 9 + chance(0, 5))];
    const wide = Math.round(chance(11, 15));
    const tall = Math.round(wide * chance(0.6, 0.78));
    const mineral = MINERALS[Math.floor(chance(0, MINERALS.length))] ?? "slate";
    return (
      <g key={`${x}-${y}-${mineral}`} transform={`translate(${x} ${y})`}>
        <ellipse className="s-ground" cx="4" cy={tall - 1} rx={wide + 2} ry="3" />
        <ellipse className={`s-${mineral}`} rx={wide} ry={tall} />
        <ellipse fill="url(#sv)" rx={wide} ry={tall} />
      </g>
    );
  });
}
