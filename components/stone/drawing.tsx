import { chanceFrom, type StoneChance } from "./chance";
import { edge, nearer, type Outline, outlineOf, type Point, sliver, smooth } from "./outline";

/** Round dots as one path: each is a line of no length with a round end. */
function dots(count: number, at: () => Point, grid = 1): string {
  const whole = (one: number) => Math.round(one / grid) * grid || 0;
  return Array.from({ length: count }, () => `M${at().map(whole).join(" ")}h0`)
    .join("")
    .replaceAll(" -", "-");
}

/** Lichen grows outward in a ring of small rounds. */
function growth(chance: StoneChance, [x, y]: Point, reach: number, count: number): string {
  return dots(count, () => {
    const angle = chance(0, Math.PI * 2);
    const away = reach * chance(0.1, 1);
    return [x + Math.cos(angle) * away, y + Math.sin(angle) * away * 0.6];
  });
}

const one = (chance: StoneChance, choices: number) => Math.floor(chance(0, choices)) + 1;

/** What runs through a stone: a vein of quartz, a pale band, a few layers, or nothing. */
function Grain({ chance, stone, height, grid }: { chance: StoneChance; stone: Outline; height: number; grid: number }) {
  const kind = chance();
  const drop = chance(-0.06, 0.1) * height;
  const line = (along: number, across: number, lower = 0) =>
    smooth(nearer(stone.bottom, along, across, drop + lower).slice(1, -1), false, grid);
  if (kind < 0.26) return <path className="s-vein" d={line(0.95, 0.3) + (chance() < 0.5 ? line(0.8, 0.1, -5) : "")} />;
  if (kind < 0.46) {
    const band = nearer(stone.bottom, 0.97, 0.24, drop);
    const under = nearer(stone.bottom, 0.97, 0.24, drop + height * chance(0.07, 0.15)).reverse();
    return <path className="s-band" d={`${smooth(band, false, grid)}L${smooth(under, false, grid).slice(1)}z`} />;
  }
  if (kind < 0.8)
    return <path className="s-line" d={line(0.94, 0.22, -height * 0.08) + line(0.86, 0.2, height * 0.06)} />;
  return null;
}

type Marks = { seed: string; width: number; height: number };

/**
 * One stone around (0, 0), as marks inside an <svg>: body, light from the upper left, grain, specks, lichen. `grid`: how
 * coarse its lines may be where many are shown small.
 */
export function StoneMarks({ seed, width, height, grid = 1 }: Marks & { grid?: number }) {
  const chance = chanceFrom(seed);
  const stone = outlineOf(chance, width / 2, height / 2);
  const body = one(chance, 6);
  const warm = chance() < 0.4;
  const mossy = chance() < 0.62;
  const specks = dots(Math.floor(chance(3, 9)), () => [chance(-0.36, 0.36) * width, chance(-0.3, 0.28) * height], grid);
  const at: Point = [chance(-0.27, 0.27) * width, chance(-0.24, 0.02) * height];
  const kind = `l${one(chance, 2)}`;
  return (
    <>
      <path className={`s${body}`} d={edge(stone, grid)} />
      <path className="s-shade" d={sliver([...stone.bottom].reverse(), 0.48, -0.2, grid)} />
      <path className={warm ? "s-warm" : "s-lit"} d={sliver(stone.top, 0.66, 0.2, grid)} />
      <Grain chance={chance} stone={stone} height={height} grid={grid} />
      <path className="s-speck" d={specks} />
      {mossy ? (
        <>
          <path className={`lichen ${kind}`} d={growth(chance, at, height * 0.13, 5)} />
          <path className={`lichen lichen-small ${kind}`} d={growth(chance, at, height * 0.26, 5)} />
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

/** A stone seen from afar: its shape, and the light on it. */
export function FarMarks({ seed, width, height }: Marks) {
  const chance = chanceFrom(seed);
  const stone = outlineOf(chance, width / 2, height / 2, 4);
  return (
    <>
      <path className={`s${one(chance, 6)}`} d={edge(stone)} />
      <path className="s-shade" d={sliver([...stone.bottom].reverse(), 0.45, -0.2)} />
      <path className={chance() < 0.5 ? "s-warm" : "s-lit"} d={sliver(stone.top, 0.6, 0.2)} />
    </>
  );
}
