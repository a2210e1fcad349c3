import { type Cues, cueAfter, cueBefore } from "./cues";
import { type DigitRun, digitRunOf } from "./digit-runs";
import { isPhoneNumber } from "./is-phone-number";
import type { Numeral } from "./numerals";
import type { Place } from "./places";

/** How often parts of one text are put together; no letter has more numbers in it. */
export const TRIES_MOST = 300;
export type TriesLeft = { left: number };

const PARTS_MOST = 15;
const FEWEST = 9;
const MOST = 14;

/** Numbers that stand on several lines or have words between their parts; and those that are short. */
export function splitNumbersIn(text: string, parts: readonly DigitRun[], cues: Cues, tries: TriesLeft): Place[] {
  const found: Place[] = [];
  for (let start = 0; start < parts.length; start += 1) {
    const first = parts[start];
    if (!first) break;
    const joined = mayGoOn(first, cues) ? longestFrom(text, parts, start, cues, tries) : null;
    if (joined) {
      found.push(joined.run);
      start = joined.end - 1;
    } else if (isPhoneNumber(first, cues)) found.push(first);
  }
  return found;
}

/** The longest number that begins with a part and goes on in the next ones. */
function longestFrom(
  text: string,
  parts: readonly DigitRun[],
  start: number,
  cues: Cues,
  tries: TriesLeft,
): { run: DigitRun; end: number } | null {
  let [end, count] = [start, 0];
  while (end < parts.length && end < start + PARTS_MOST && count + (parts[end]?.digits.length ?? 0) <= MOST) {
    count += parts[end]?.digits.length ?? 0;
    end += 1;
  }
  for (; end >= start + 2 && count >= FEWEST && tries.left > 0; end -= 1) {
    tries.left -= 1;
    const numerals = parts.slice(start, end).flatMap((part): readonly Numeral[] => part.numerals);
    const run = digitRunOf(text, numerals, true);
    if (isPhoneNumber(run, cues)) return { run, end };
    count -= parts[end - 1]?.digits.length ?? 0;
  }
  return null;
}

/** Whether there is any reason to look further: most numbers between commas are lists. */
function mayGoOn({ plus, digits, numerals, from, to }: DigitRun, cues: Cues): boolean {
  return (
    plus ||
    digits.startsWith("0") ||
    numerals.some(({ spoken }) => spoken) ||
    cueBefore(cues, "phone", from, 45) !== null ||
    cueBefore(cues, "room", from, 30) !== null ||
    cueBefore(cues, "tricks", from, 60) !== null ||
    cueAfter(cues, "phone", to, 60) !== null ||
    cueAfter(cues, "tricks", to, 90) !== null
  );
}
