import { type Chance, chanceFrom } from "./chance";
import { edge, nearer, outlineOf, type Point, sliver, smooth } from "./outline";

/** Round dots as one path: each is a line of no length with a round end. */
function dots(count: number, at: () => Point): string {
  return Array.from({ length: count }, () => `M${at().map(Math.round).join(" ")}h0`).join("");
}

/** Lichen grows outward in a ring of small rounds. */
function growth(chance: Chance, [x, y]: Point, reach: number, count: number): string {
  return dots(count, () => {
    const angle = chance(0, Math.PI * 2);
    const away = reach * chance(0.1, 1);
    return [x + Math.cos(angle) * away, y + Math.sin(angle) * away * 0.6];
  });
}

const one = (chance: Chance, choices: number) => Math.floor(chance(0, choices)) + 1;

/** One stone around (0, 0), as marks inside an <svg>: body, light from the upper left, layers, specks, lichen. */
export function StoneMarks({ seed, width, height }: { seed: string; width: number; height: number }) {
  const chance = chanceFrom(seed);
  const stone = outlineOf(chance, width / 2, height / 2);
  const body = one(chance, 6);
  const warm = chance() < 0.4;
  const veined = chance() < 0.28;
  const layers = veined ? 0 : Math.floor(chance(0, 3));
  const tilt = chance(-0.05, 0.05) * height;
  const lines = Array.from({ length: layers }, (_, place) => {
    const line = nearer(stone.bottom, 0.94 - place * 0.05, 0.22, (place - 1) * height * 0.1 + tilt);
    return smooth(line.slice(1, -1), false);
  });
  const specks = dots(Math.floor(chance(4, 10)), () => [chance(-0.36, 0.36) * width, chance(-0.3, 0.28) * height]);
  const mossy = chance() < 0.62;
  const at: Point = [chance(-0.27, 0.27) * width, chance(-0.22, 0.06) * height];
  const kind = `l${one(chance, 2)}`;
  return (
    <>
      <path className={`s${body}`} d={edge(stone)} />
      <path className="s-shade" d={sliver(stone.bottom, 0.28, -0.2)} />
      <path className="s-shade" d={sliver(stone.bottom, 0.68, -0.16)} />
      <path className={warm ? "s-warm" : "s-lit"} d={sliver(stone.top, 0.66, 0.2)} />
      {veined ? (
        <path className="s-vein" d={smooth(nearer(stone.top, 0.93, 0.3, height * 0.1 + tilt).slice(1, -1), false)} />
      ) : null}
      {lines.length > 0 ? <path className="s-line" d={lines.join("")} /> : null}
      <path className="s-speck" d={specks} />
      {mossy ? (
        <>
          <path className={`lichen ${kind}`} d={growth(chance, at, height * 0.14, 7)} />
          <path className={`lichen lichen-small ${kind}`} d={growth(chance, at, height * 0.27, 6)} />
        </>
      ) : null}
    </>
  );
}

/** The same kind of stone with only what can be seen at the size of a letter: a thread shows fifty of them. */
export function SmallMarks({ seed }: { seed: string }) {
  const chance = chanceFrom(seed);
  const stone = outlineOf(chance, chance(16.5, 19.5), chance(12, 17.5), 4);
  const body = one(chance, 6);
  const light = chance() < 0.4 ? "s-warm" : "s-lit";
  const at: Point = [chance(-7, 7), chance(-6, 1)];
  return (
    <>
      <path className={`s${body}`} d={edge(stone)} />
      <path className={light} d={sliver(stone.top, 0.5)} />
      {chance() < 0.7 ? <path className={`lichen-small l${one(chance, 2)}`} d={growth(chance, at, 5, 5)} /> : null}
    </>
  );
}
