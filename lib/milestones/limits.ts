/** Kinds that count time; the others are moments. */
export const COUNTED_KINDS = ["days", "weeks", "months", "years"] as const;
export type CountedKind = (typeof COUNTED_KINDS)[number];

export const MILESTONE_KINDS = [...COUNTED_KINDS, "first_step", "coming_back", "helping", "own_words"] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

export const MILESTONE_WORDS_MAX = 500;
/** About 80 years in each unit: beyond that it is a slip of the finger. */
export const AMOUNT_MAX: Readonly<Record<CountedKind, number>> = { days: 30_000, weeks: 4_200, months: 960, years: 80 };
/** Room for a number and the word behind it. */
export const AMOUNT_CHARACTERS_MAX = 60;
export const STONES_A_PAGE = 24;
/** As many as the drawing carries; a longer cairn shows its newest stones. */
export const CAIRN_STONES = 40;
export const SPEAK_AS = ["profile", "alias"] as const;

export function isCounted(kind: MilestoneKind): kind is CountedKind {
  return COUNTED_KINDS.some((counted) => counted === kind);
}
