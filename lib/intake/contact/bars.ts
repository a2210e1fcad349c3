import type { Place } from "./pieces";

const BETWEEN_LONGEST = 24;

/** Places that are taken, asked about in any order. */
export class Bars {
  readonly #taken: Uint8Array;

  constructor(length: number, places: readonly Place[]) {
    this.#taken = new Uint8Array(length + 1);
    this.add(places);
  }

  add(places: readonly Place[]): void {
    for (const { from, to } of places) this.#taken.fill(1, from, to);
  }

  touch({ from, to }: Place): boolean {
    return this.#taken.subarray(from, to).includes(1);
  }

  between(from: number, to: number): boolean {
    return to > from && to - from <= BETWEEN_LONGEST && this.#taken.subarray(from, to).includes(1);
  }
}
