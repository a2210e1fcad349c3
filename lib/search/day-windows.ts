const DAY = 86_400_000;
/** The letters of marks in post_search_idx: of a day, of two days, of four days and so on. */
const LETTERS = [..."abcdefghijklm"];
/** The first piece holds about as many posts as this part of the thousand newest. */
const FIRST = 1 / 8;
/** No piece is longer than about so many thousand posts take, and none need be shorter than so many days. */
const LARGEST_THOUSANDS = 64;
const LARGEST_DAYS = 16;

/** The whole days from `newest` back to `oldest`, counted from 1970, and the mark that every post of them has. */
export type DayWindow = { readonly mark: string; readonly newest: number; readonly oldest: number };

/**
 * The pieces in which a search looks through all that was written, from the newest to the oldest: each is at most half
 * as long as all before it, so that the last one does not bring far more than is wanted. `span`: in how many days about
 * a thousand posts are written now, so that a small community is not looked through day by day. `usual`: the same of all
 * that was written. By the livelier of the two a piece is bounded: all matches of one piece are read.
 */
export function dayWindows(newest: Date, oldest: Date, span: number, usual = span): DayWindow[] {
  const first = LETTERS.findLastIndex((_, level) => 2 ** level <= Math.max(1, span * FIRST));
  const largest = Math.max(LARGEST_DAYS, LARGEST_THOUSANDS * Math.min(span, usual));
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

/** A day counted from 1970, as marks and windows count. */
export const dayNumber = (at: Date): number => Math.floor(at.getTime() / DAY);
