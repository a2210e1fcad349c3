import { TRAITS } from "@/lib/groups/traits";
import { allBits, countBits } from "./bits";
import { WISH_PARTS } from "./wish";

const PARTS = WISH_PARTS.length;
const BITS = 32;
const ALL_TRAITS = allBits(TRAITS.length);

/** Two counts of groups for each of up to 32 choices. `shown`: who fits, and who may fit as far as is known. */
export class Tallies {
  readonly fits = new Int32Array(BITS);
  readonly shown = new Int32Array(BITS);

  add(fits: number, shown: number): void {
    countBits(this.fits, fits);
    countBits(this.shown, shown);
  }
}

/**
 * Counts groups, each once however many of its meetings fit: bits are gathered from its meetings, then counted.
 * For each part the bits are its choices; for traits, the traits.
 */
export class GroupTallies {
  readonly parts = WISH_PARTS.map(() => new Tallies());
  /** Without one wish: by part, and by trait. */
  readonly withoutPart = new Tallies();
  readonly withoutTrait = new Tallies();
  readonly yes = new Tallies();
  readonly no = new Tallies();
  fits = 0;
  shown = 0;
  /** Groups of which it is known that they have a trait, or have it not, whichever of their meetings is meant. */
  readonly #surelyYes = new Int32Array(BITS);
  readonly #surelyNo = new Int32Array(BITS);

  // Of the group that is being read: choices by part.
  readonly partFits = new Int32Array(PARTS);
  readonly partShown = new Int32Array(PARTS);
  withoutPartFits = 0;
  withoutPartShown = 0;
  withoutTraitFits = 0;
  withoutTraitShown = 0;
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
    this.#shown = true;
    this.#allYes &= yes;
    this.#allNo &= no;
    if (!fits) return;
    this.#fits = true;
    this.#yes |= yes;
    this.#no |= no;
  }

  /** A meeting that nothing but the wish for this one trait may speak against; `fits`: all else is known. */
  addTrait(bit: number, yes: number, no: number, fits: boolean): void {
    this.withoutTraitShown |= bit;
    if (!(no & bit)) this.#askedYesShown |= bit;
    if (!(yes & bit)) this.#askedNoShown |= bit;
    if (!fits) return;
    this.withoutTraitFits |= bit;
    this.#askedYesFits |= yes & bit;
    this.#askedNoFits |= no & bit;
  }

  /** The group's last meeting has been read. */
  endGroup(): void {
    for (let part = 0; part < PARTS; part += 1) {
      this.parts[part]?.add(this.partFits[part] ?? 0, this.partShown[part] ?? 0);
      this.partFits[part] = 0;
      this.partShown[part] = 0;
    }
    this.withoutPart.add(this.withoutPartFits, this.withoutPartShown);
    this.withoutTrait.add(this.withoutTraitFits, this.withoutTraitShown);
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
    this.withoutPartFits = this.withoutPartShown = this.withoutTraitFits = this.withoutTraitShown = 0;
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
