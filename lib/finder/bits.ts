/** As many as a number has as bits. */
export const BITS = 32;

/** The items of a closed list as bits, each by its place. */
export function bitsIn<T>(list: readonly T[], items: readonly T[]): number {
  return items.reduce((bits, item) => {
    const place = list.indexOf(item);
    return place < 0 ? bits : bits | (1 << place);
  }, 0);
}

/** The items of a closed list that these bits stand for. */
export function itemsOf<T>(list: readonly T[], bits: number): T[] {
  return list.filter((_, place) => bits & (1 << place));
}

/** So many bits from the lowest on. */
export const allBits = (count: number): number => (count >= BITS ? -1 : (1 << count) - 1);

/** Whether one bit is set and no other. */
export const isOneBit = (bits: number): boolean => bits !== 0 && (bits & (bits - 1)) === 0;

/** Adds one at the place of each bit that is set. */
export function countBits(counts: Int32Array, bits: number): void {
  for (let left = bits; left !== 0; left &= left - 1) {
    const place = 31 - Math.clz32(left & -left);
    counts[place] = (counts[place] ?? 0) + 1;
  }
}
