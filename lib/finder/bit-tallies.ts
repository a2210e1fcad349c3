import { BITS, countBits } from "./bits";

/** Two counts of groups for each of up to 32 choices. `shown`: who fits, and who may fit as far as is known. */
export class Tallies {
  readonly fits = new Int32Array(BITS);
  readonly shown = new Int32Array(BITS);

  add(fits: number, shown: number): void {
    countBits(this.fits, fits);
    countBits(this.shown, shown);
  }
}
