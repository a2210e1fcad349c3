import { chanceFrom } from "./chance";
import { edge, outlineOf } from "./outline";
import { TO_AND_FRO } from "./shared-marks";
import { growth, oneIn } from "./small-marks";

/** How much larger it is drawn than the stone beside a name. */
const LARGER = 5;

/**
 * The stone beside a name, seen from near: the same stone, with the light, the grain and the edge that milestones have.
 * It asks chance as SmallMarks does, so that whoever knows the small one knows it again. Once a page.
 */
export function LargeMarks({ seed }: { seed: string }) {
  const chance = chanceFrom(seed);
  const stone = outlineOf(chance, chance(16.5, 19.5) * LARGER, chance(12, 17.5) * LARGER, 4);
  const body = oneIn(chance, 6);
  const warm = chance() < 0.4;
  const at = [chance(-7, 7) * LARGER, chance(-6, 1) * LARGER] as const;
  const lichen = chance() < 0.7 ? `l${oneIn(chance, 2)}` : null;
  const foot = Math.round(Math.max(...stone.bottom.map(([, y]) => y)));
  return (
    <>
      <defs>
        <radialGradient id="sa" cx=".35" cy=".13" r=".96">
          <stop className={warm ? "stop-warm" : "stop-lit"} stopOpacity={warm ? ".4" : ".6"} />
          <stop className="stop-lit" offset=".3" stopOpacity=".16" />
          <stop className="stop-shade" offset=".5" stopOpacity="0" />
          <stop className="stop-shade" offset=".84" stopOpacity=".5" />
          <stop className="stop-shade" offset="1" stopOpacity=".4" />
        </radialGradient>
        <clipPath id="ka">
          <path id="pa" d={edge(stone)} />
        </clipPath>
      </defs>
      <ellipse className="s-ground" cx="14" cy={foot} rx="92" ry="10" />
      <g clipPath="url(#ka)">
        <use href="#pa" className={`s${body}`} />
        <path className="s-grain" d={TO_AND_FRO} />
        <path className="s-grain s-pale" d={TO_AND_FRO} />
        {lichen ? (
          <>
            <path className={`lichen-large ${lichen}`} d={growth(chance, at, 26, 16)} />
            <path className={`lichen-fine ${lichen}`} d={growth(chance, at, 42, 12)} />
          </>
        ) : null}
        <use href="#pa" className="s-rim" fill="url(#sa)" />
      </g>
    </>
  );
}
