import { TRAITS } from "@/lib/groups/traits";
import { Tallies } from "./bit-tallies";
import { allBits, BITS, countBits } from "./bits";
import { PartTallies } from "./part-tallies";

const ALL_TRAITS = allBits(TRAITS.length);

/**
 * Counts groups, each once however many of its meetings fit: bits are gathered from its meetings, then counted.
 * For each part the bits are its choices; for traits, the traits.
 */
export class GroupTallies {
  readonly parts = new PartTallies();
  readonly withoutTrait = new Tallies();
  readonly yes = new Tallies();
  readonly no = new Tallies();
  fits = 0;
  shown = 0;
  /** Groups of which it is known that they have a trait, or have it not, whichever of their meetings is meant. */
  readonly #surelyYes = new Int32Array(BITS);
  readonly #surelyNo = new Int32Array(BITS);

  // Of the group that is being read: whether any trait was gathered.
  #isTouched = false;
  #withoutTraitFits = 0;
  #withoutTraitShown = 0;
  // Traits that are not wished for, over meetings that fit, and that are shown.
  #fits = false;
  #shown = false;
  #yes = 0;
  #no = 0;
  #allYes = -1;
  #allNo = -1;
  // Traits that are wished for: the choice of yes or of no instead.
  #askedYesFits = 0;
  #askedYesShown = 0;
  #askedNoFits = 0;
  #askedNoShown = 0;
  readonly #asked: number;

  /** `asked`: bits of the traits that are wished for. */
  constructor(asked: number) {
    this.#asked = asked;
  }

  /** A meeting that nothing speaks against; `fits`: all that was wished for is known. */
  addShown(yes: number, no: number, fits: boolean): void {
    this.#isTouched = this.#shown = true;
    this.#allYes &= yes;
    this.#allNo &= no;
    if (!fits) return;
    this.#fits = true;
    this.#yes |= yes;
    this.#no |= no;
  }

  /** A meeting that nothing but the wish for this one trait may speak against; `fits`: all else is known. */
  addTrait(bit: number, yes: number, no: number, fits: boolean): void {
    this.#isTouched = true;
    this.#withoutTraitShown |= bit;
    if (!(no & bit)) this.#askedYesShown |= bit;
    if (!(yes & bit)) this.#askedNoShown |= bit;
    if (!fits) return;
    this.#withoutTraitFits |= bit;
    this.#askedYesFits |= yes & bit;
    this.#askedNoFits |= no & bit;
  }

  /** The group's last meeting has been read. */
  endGroup(): void {
    this.parts.endGroup();
    if (!this.#isTouched) return;
    this.#isTouched = false;
    this.withoutTrait.add(this.#withoutTraitFits, this.#withoutTraitShown);
    this.yes.add((this.#yes & ~this.#asked) | this.#askedYesFits, this.#askedYesShown);
    this.no.add((this.#no & ~this.#asked) | this.#askedNoFits, this.#askedNoShown);
    if (this.#shown) {
      this.shown += 1;
      // Most traits of most groups are not known: counting who is out is shorter than counting who is shown.
      countBits(this.#surelyYes, this.#allYes & ~this.#asked);
      countBits(this.#surelyNo, this.#allNo & ~this.#asked);
    }
    if (this.#fits) this.fits += 1;
    this.#fits = this.#shown = false;
    this.#yes = this.#no = 0;
    this.#allYes = this.#allNo = -1;
    this.#withoutTraitFits = this.#withoutTraitShown = 0;
    this.#askedYesFits = this.#askedYesShown = this.#askedNoFits = this.#askedNoShown = 0;
  }

  /** The last group has been read: what was counted by who is out becomes who is shown. */
  end(): void {
    for (let place = 0; place < TRAITS.length; place += 1) {
      if (!(ALL_TRAITS & ~this.#asked & (1 << place))) continue;
      this.yes.shown[place] = this.shown - (this.#surelyNo[place] ?? 0);
      this.no.shown[place] = this.shown - (this.#surelyYes[place] ?? 0);
    }
  }
}
