/**
 * Numbers from 0 up to 1 that are the same for the same seed, on every machine and for ever: a member's stone must not
 * change its face with an upgrade. (Hash: FNV-1a; sequence: a 32-bit counter, mixed.)
 */
export type StoneChance = (low?: number, high?: number) => number;

export function chanceFrom(seed: string): StoneChance {
  let state = 0x811c9dc5;
  for (let index = 0; index < seed.length; index++) state = Math.imul(state ^ seed.charCodeAt(index), 0x01000193);
  return (low = 0, high = 1) => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return low + (((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296) * (high - low);
  };
}
