import { Tallies } from "./bit-tallies";
import { WISH_PARTS } from "./limits";

/** Counts groups for the choices of each part of a wish, and without each part: see GroupTallies. */
export class PartTallies {
  readonly choices = WISH_PARTS.map(() => new Tallies());
  readonly without = new Tallies();
  // Of the group that is being read: choices by part, and the parts that any were gathered for.
  readonly #fits = new Int32Array(WISH_PARTS.length);
  readonly #shown = new Int32Array(WISH_PARTS.length);
  #touched = 0;
  #withoutFits = 0;
  #withoutShown = 0;

  /** Which choices of one part a meeting has, all else being known, and which would show it. */
  add(part: number, fits: number, shown: number): void {
    if (shown === 0) return;
    this.#touched |= 1 << part;
    this.#fits[part] = (this.#fits[part] ?? 0) | fits;
    this.#shown[part] = (this.#shown[part] ?? 0) | shown;
  }

  /** A meeting that nothing but the wish for this one part may speak against; `fits`: all else is known. */
  addWithout(bit: number, fits: boolean): void {
    this.#withoutShown |= bit;
    if (fits) this.#withoutFits |= bit;
  }

  endGroup(): void {
    for (let left = this.#touched; left !== 0; left &= left - 1) {
      const part = 31 - Math.clz32(left & -left);
      this.choices[part]?.add(this.#fits[part] ?? 0, this.#shown[part] ?? 0);
      this.#fits[part] = 0;
      this.#shown[part] = 0;
    }
    if (this.#withoutShown) this.without.add(this.#withoutFits, this.#withoutShown);
    this.#touched = this.#withoutFits = this.#withoutShown = 0;
  }
}
