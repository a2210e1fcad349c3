import { COUNTED_KINDS, type CountedKind, isCounted, type MilestoneKind } from "./limits";
import { rungOf, stretchOfRung } from "./look";

/** A group of stones for people in one place. Every stone stands in exactly one. */
export type StoneGroup = {
  /** Its number in an address, which never changes: a history that named the group would tell of whoever read it. */
  readonly n: number;
  readonly name:
    | "first_days"
    | "weeks"
    | "months"
    | "years"
    | "coming_back"
    | "helping"
    | "alongside"
    | "firsts"
    | "own_words";
  readonly kinds: readonly MilestoneKind[];
  /** Of stones that count time: which stretch it came to, whatever unit was typed. 97 days stand among the months. */
  readonly stretch?: CountedKind;
};

/** In the order in which they are offered. */
export const GROUPS: readonly StoneGroup[] = [
  { n: 1, name: "first_days", kinds: COUNTED_KINDS, stretch: "days" },
  { n: 2, name: "weeks", kinds: COUNTED_KINDS, stretch: "weeks" },
  { n: 3, name: "months", kinds: COUNTED_KINDS, stretch: "months" },
  { n: 4, name: "years", kinds: COUNTED_KINDS, stretch: "years" },
  { n: 8, name: "firsts", kinds: ["first"] },
  { n: 5, name: "coming_back", kinds: ["coming_back"] },
  { n: 6, name: "helping", kinds: ["helping"] },
  { n: 7, name: "alongside", kinds: ["alongside"] },
  { n: 9, name: "own_words", kinds: ["own_words"] },
];

/** The group at this number of an address, or null. */
export const groupAt = (number: string): StoneGroup | null => GROUPS.find(({ n }) => String(n) === number) ?? null;

/**
 * The number of the group that a stone stands in. The database says the same of each row in its column group_no
 * (migration stone_groups); a test holds both together.
 */
export function groupNumberOf(kind: MilestoneKind, amount: number | null): number {
  const stretch = isCounted(kind) ? stretchOfRung(rungOf(kind, amount)) : undefined;
  return GROUPS.find((group) => group.kinds.includes(kind) && group.stretch === stretch)?.n ?? 0;
}
