import { chanceFrom, type StoneChance } from "./chance";
import { edge, outlineOf, sliver } from "./outline";
import { type Point, whole } from "./path";

/** Lichen grows outward in a ring of small rounds: lines of no length with a round end, as one path. */
export function growth(chance: StoneChance, [x, y]: Point, reach: number, count: number): string {
  return Array.from({ length: count }, () => {
    const angle = chance(0, Math.PI * 2);
    const away = reach * chance(0.1, 1);
    return `M${whole(x + Math.cos(angle) * away, y + Math.sin(angle) * away * 0.6)}h0`;
  }).join("");
}

/** A number from 1 on, by chance. */
export const oneIn = (chance: StoneChance, choices: number) => Math.floor(chance(0, choices)) + 1;

/** The stone beside a name, with only what can be seen at the size of a letter: a thread shows fifty of them. */
export function SmallMarks({ seed }: { seed: string }) {
  const chance = chanceFrom(seed);
  const stone = outlineOf(chance, chance(16.5, 19.5), chance(12, 17.5), 4);
  const body = oneIn(chance, 6);
  const light = chance() < 0.4 ? "s-warm" : "s-lit";
  const at: Point = [chance(-7, 7), chance(-6, 1)];
  return (
    <>
      <path className={`s${body}`} d={edge(stone)} />
      <path className={light} d={sliver(stone.top, 0.5)} />
      {chance() < 0.7 ? <path className={`lichen-small l${oneIn(chance, 2)}`} d={growth(chance, at, 5, 5)} /> : null}
    </>
  );
}
