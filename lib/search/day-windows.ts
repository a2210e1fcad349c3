const DAY = 86_400_000;
/** The letters of marks in post_search_idx: of a day, of two days, of four days and so on. */
const LETTERS = [..."abcdefghijklm"];
/** No piece is longer than about so many thousand posts take, and none need be shorter than so many days. */
const LARGEST_THOUSANDS = 64;
const LARGEST_DAYS = 16;
/** The first piece, as a part of the longest: an eighth of a thousand where that is 64 thousand. */
const FIRST = 1 / 512;
/** About how many matches the longest piece may hold where few are expected: half of what is ranked. */
const MATCHES_A_PIECE = 1000;

/** The whole days from `newest` back to `oldest`, counted from 1970, and the mark that every post of them has. */
export type DayWindow = { readonly mark: string; readonly newest: number; readonly oldest: number };

/**
 * The pieces in which a search looks through all that was written, from the newest to the oldest: each is at most half
 * as long as all before it, so that the last one does not bring far more than is wanted. `span`: in how many days about
 * a thousand posts are written now, so that a small community is not looked through day by day. `usual`: the same of all
 * that was written. By the livelier of the two a piece is bounded, to `thousands` of posts: all matches of one piece are
 * read.
 */
export function dayWindows(
  newest: Date,
  oldest: Date,
  span: number,
  usual = span,
  thousands = LARGEST_THOUSANDS,
): DayWindow[] {
  const first = LETTERS.findLastIndex((_, level) => 2 ** level <= Math.max(1, span * thousands * FIRST));
  const largest = Math.max(LARGEST_DAYS, thousands * Math.min(span, usual));
  const windows: DayWindow[] = [];
  // On to the end of the first piece, though nothing is written there yet.
  let next = (Math.floor(dayNumber(newest) / 2 ** first) + 1) * 2 ** first - 1;
  const from = next;
  while (next >= dayNumber(oldest)) {
    const most = Math.min(largest, Math.max(2 ** first, (from - next) / 2));
    const level = LETTERS.findLastIndex((_, one) => 2 ** one <= most && (next + 1) % 2 ** one === 0);
    const days = 2 ** level;
    windows.push({ mark: ` ${LETTERS[level]}${Math.floor(next / days)}`, newest: next, oldest: next - days + 1 });
    next -= days;
  }
  return windows;
}

/**
 * How many thousand posts a piece may be long, of `posts` that hold about `matches`. Where matches are few, a piece that
 * brings hardly any is not worth asking for. Only where all of them in one piece, as of a word that was usual in one
 * year alone, would be no more than a piece may bring anyway.
 */
export function thousandsFor(posts: number, matches: number): number {
  if (matches > LARGEST_THOUSANDS * 1000) return LARGEST_THOUSANDS;
  return Math.max(LARGEST_THOUSANDS, (posts / 1000) * (MATCHES_A_PIECE / Math.max(1, matches)));
}

/** A day counted from 1970, as marks and windows count. */
export const dayNumber = (at: Date): number => Math.floor(at.getTime() / DAY);
