/** A part of the level, from a place up to another. */
export type Place = { readonly from: number; readonly to: number };

const BETWEEN_LONGEST = 24;

/** Places that are taken, asked about in any order. */
export class PlaceSet {
  readonly #taken: Uint8Array;

  constructor(length: number, places: readonly Place[]) {
    this.#taken = new Uint8Array(length + 1);
    this.add(places);
  }

  add(places: readonly Place[]): void {
    for (const { from, to } of places) this.#taken.fill(1, from, to);
  }

  touches({ from, to }: Place): boolean {
    for (let at = from; at < to; at += 1) if (this.#taken[at] === 1) return true;
    return false;
  }

  between(from: number, to: number): boolean {
    return to - from <= BETWEEN_LONGEST && this.touches({ from, to });
  }
}
