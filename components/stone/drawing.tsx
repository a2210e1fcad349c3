import { type Chance, chanceFrom } from "./chance";
import { edge, nearer, outlineOf, type Point, sliver, smooth } from "./outline";

/** A patch of lichen: a small uneven round. */
function patch(chance: Chance, [x, y]: Point, size: number): string {
  const points = Array.from({ length: 6 }, (_, index): Point => {
    const angle = (index / 6) * Math.PI * 2;
    const reach = size * chance(0.7, 1.25);
    return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach * 0.72];
  });
  return smooth(points, true);
}

const one = (chance: Chance, choices: number) => Math.floor(chance(0, choices)) + 1;

/** One stone around (0, 0), as marks inside an <svg>: body, light from the upper left, layers, specks, lichen. */
export function StoneMarks({ seed, width, height }: { seed: string; width: number; height: number }) {
  const chance = chanceFrom(seed);
  const stone = outlineOf(chance, width / 2, height / 2);
  const body = one(chance, 4);
  const warm = chance() < 0.38;
  const layers = Math.floor(chance(0, 3.2));
  const vein = chance() < 0.3;
  const specks = Math.floor(chance(3, 8));
  const mossy = Math.floor(chance(0, 2.7));
  const lines = Array.from({ length: layers }, () =>
    smooth(nearer(stone.bottom, 0.93, chance(-0.25, 0.5), chance(-4, 4)).slice(1, -1), false),
  );
  const dots = Array.from(
    { length: specks },
    () => `M${Math.round(chance(-0.36, 0.36) * width)} ${Math.round(chance(-0.3, 0.3) * height)}h0`,
  );
  const moss = Array.from({ length: mossy }, () => {
    const at: Point = [chance(-0.3, 0.3) * width, chance(-0.26, 0.1) * height];
    return (
      patch(chance, at, height * chance(0.08, 0.17)) +
      patch(chance, [at[0] + height * 0.24, at[1] + height * 0.07], height * 0.05)
    );
  });
  return (
    <>
      <path className={`s${body}`} d={edge(stone)} />
      <path className={warm ? "s-warm" : "s-lit"} d={sliver(stone.top, 0.5)} />
      <path className="s-shade" d={sliver(stone.bottom, 0.42)} />
      {vein ? (
        <path className="s-vein" d={smooth(nearer(stone.top, 0.9, 0.1, height * 0.06).slice(1, -1), false)} />
      ) : null}
      {lines.length > 0 ? <path className="s-line" d={lines.join("")} /> : null}
      <path className="s-speck" d={dots.join("")} />
      {moss.length > 0 ? <path className={`l${one(chance, 2)}`} d={moss.join("")} /> : null}
    </>
  );
}

/** The same kind of stone with only what can be seen at the size of a letter: a thread shows fifty of them. */
export function SmallMarks({ seed }: { seed: string }) {
  const chance = chanceFrom(seed);
  const stone = outlineOf(chance, chance(17, 19.5), chance(12.5, 17), 4);
  const body = one(chance, 4);
  const moss = patch(chance, [chance(-8, 8), chance(-7, 0)], chance(3, 5));
  return (
    <>
      <path className={`s${body}`} d={edge(stone)} />
      <path className="s-shade" d={sliver(stone.bottom, 0.4)} />
      <path className={chance() < 0.35 ? "s-warm" : `l${one(chance, 2)}`} d={moss} />
    </>
  );
}
