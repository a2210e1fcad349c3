/** Kinds that count time; the others are moments. */
export const COUNTED_KINDS = ["days", "weeks", "months", "years"] as const;
export type CountedKind = (typeof COUNTED_KINDS)[number];

export const MILESTONE_KINDS = [...COUNTED_KINDS, "first", "coming_back", "helping", "alongside", "own_words"] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

/** Which first it was. `another`: one that is not in the list. */
export const FIRSTS = [
  "told_someone",
  "saw_doctor",
  "started_medication",
  "first_night",
  "meeting",
  "naloxone_kit",
  "day_of_work",
  "another",
] as const;
export type FirstKind = (typeof FIRSTS)[number];

/** What somebody is asked first: of which sort the milestone is. Time has four kinds, by its unit. */
export const MARKS = ["time", "first", "coming_back", "helping", "alongside", "own_words"] as const;
export type MilestoneMark = (typeof MARKS)[number];

/** What stands in the form where the length was typed and not chosen. */
export const TYPED_LENGTH = "typed";

export const MILESTONE_WORDS_MAX = 2000;
/** A line that is added later: how it has been since. */
export const LINE_MAX = 500;
/** Words and all lines that were added to them. */
export const MILESTONE_WORDS_WITH_LINES_MAX = 5000;
/** About 80 years in each unit: beyond that it is a slip of the finger. */
export const AMOUNT_MAX: Readonly<Record<CountedKind, number>> = { days: 30_000, weeks: 4_200, months: 960, years: 80 };
/** Room for a number and the word behind it. */
export const AMOUNT_CHARACTERS_MAX = 60;
export const STONES_A_PAGE = 24;
/** On the first page, where the week's picture stands too. */
export const STONES_BESIDE_THE_PICTURE = 12;
/** More than there is room for in the picture of a week; how many lie beyond is said in words. */
export const WEEK_STONES = 500;
/** As many of a cairn are listed, more than are drawn; how many older ones there are is counted. */
export const CAIRN_STONES = 40;
/** Where a stone is shown: in the valley, on the board of stones, or both. */
export const STONE_PLACES = ["wall", "board", "both"] as const;
export type StonePlace = (typeof STONE_PLACES)[number];

export const SPEAK_AS = ["profile", "alias"] as const;

export function isCounted(kind: MilestoneKind): kind is CountedKind {
  return COUNTED_KINDS.some((counted) => counted === kind);
}
