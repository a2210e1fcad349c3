import { RUNGS } from "./blur";
import { type CountedKind, isCounted, type MilestoneKind } from "./limits";

/**
 * All that a stone's drawing is made from. The same look is the same picture, for ever: there is one version of the drawing,
 * which each stone is stored with. A second one would stand here as well.
 */
export type StoneLook = {
  readonly seed: string;
  readonly kind: MilestoneKind;
  /** The step of the ladder it reached: an index of RUNGS. 0 for a moment. */
  readonly rung: number;
};

/** Where the weeks, months and years begin on the ladder. */
const FIRST_OF = {
  weeks: RUNGS.findIndex(({ kind }) => kind === "weeks"),
  months: RUNGS.findIndex(({ kind }) => kind === "months"),
  years: RUNGS.findIndex(({ kind }) => kind === "years"),
};

/**
 * The step of the ladder nearest to a stretch of time, of two as near the shorter: an exact number looks like the 'about'
 * beside it, so no picture tells more than a blurred stone would. 0 for moments.
 */
export function rungOf(kind: MilestoneKind, amount: number | null): number {
  if (amount === null || !isCounted(kind)) return 0;
  const [unit] = RUNGS.filter((rung) => rung.kind === kind);
  const days = unit ? (unit.days / unit.amount) * amount : 0;
  return RUNGS.reduce((best, { days: of }, place) => {
    const nearest = RUNGS[best]?.days ?? 0;
    return Math.abs(of - days) < Math.abs(nearest - days) ? place : best;
  }, 0);
}

/** What the drawing of a stone that counts time follows: not the unit that was typed, but the stretch it came to. */
export function stretchOfRung(rung: number): CountedKind {
  if (rung >= FIRST_OF.years) return "years";
  return rung >= FIRST_OF.months ? "months" : rung >= FIRST_OF.weeks ? "weeks" : "days";
}

/** The look of a milestone as pages have it. */
export function lookOf(stone: {
  readonly stoneSeed: string;
  readonly kind: MilestoneKind;
  readonly amount: number | null;
}): StoneLook {
  return { seed: stone.stoneSeed, kind: stone.kind, rung: rungOf(stone.kind, stone.amount) };
}
