import { chanceFrom } from "./chance";

export type Placed = { seed: string; x: number; y: number; width: number; height: number; turn: number };

/** More than these cannot be told apart on a phone: the others are said in words. */
export const VISIBLE_STONES = 12;

/**
 * Where each stone lies, the first at the bottom on y = 0, going up. Wide ones carry narrow ones, each rests a little
 * off the middle of the one beneath, and never so far that it would fall.
 */
export function stacked(seeds: readonly string[]): Placed[] {
  const visible = seeds.slice(-VISIBLE_STONES);
  const count = visible.length;
  let [top, x] = [0, 0];
  return visible.map((seed, place) => {
    const chance = chanceFrom(`${seed}/${place}`);
    const narrowing = count === 1 ? 1 : 1 - 0.62 * (place / Math.max(count - 1, 5)) ** 0.9;
    const width = Math.round(210 * narrowing * chance(0.9, 1.06));
    const height = Math.round(width * chance(0.34, 0.46) + (place === count - 1 ? 8 : 4));
    x = place === 0 ? 0 : Math.round(x * 0.6 + chance(-0.09, 0.09) * width);
    const placed = { seed, x, y: Math.round(top - height * 0.47), width, height, turn: Math.round(chance(-4, 4)) };
    // A little less than its height: stones touch, they do not balance on points.
    top -= height * 0.9;
    return placed;
  });
}
