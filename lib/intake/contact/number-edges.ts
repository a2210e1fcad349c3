import { type DigitRun, digitRunOf } from "./digit-runs";
import type { Place } from "./places";

/** No number of these countries is longer with its own area; more digits may be two things. */
const LONG = 11;
const LONG_ABROAD = 13;
const CUT_MOST = 20;
const HEAD_MOST = 4;
/** More digits behind a number are another one. */
const BESIDE_MOST = 6;
const ROOM = /^\D{0,3}(?:ext\.?|extension|x)\s?\d{1,5}\b/;

/** How many digits a number has with the code of its country, where most people here are from. */
const WITH_CODE: readonly (readonly [RegExp, number])[] = [
  [/^1/, 11],
  [/^(?:44|353|52)/, 12],
  [/^(?:61|64|33|34)/, 11],
];

/** A number without what only stands beside it: '12 07700 900123 34' has one in the middle. */
export function withoutNeighbours(text: string, run: DigitRun): Place {
  const { digits, numerals, plus } = run;
  const isLong = digits.length > (plus ? LONG_ABROAD : LONG) && digits.length <= CUT_MOST && numerals.length > 2;
  const isSpoken = numerals.some(({ spoken }) => spoken);
  const cut = isLong && !isSpoken ? cutOut(text, run) : run;
  const after = ROOM.exec(text.slice(cut.to, cut.to + 16));
  return { from: cut.from, to: cut.to + (after && cut.numerals.at(-1) === numerals.at(-1) ? after[0].length : 0) };
}

function cutOut(text: string, run: DigitRun): DigitRun {
  const head = run.plus ? 0 : headOf(run);
  const rest = head === 0 ? run : digitRunOf(text, run.numerals.slice(head), false);
  const whole = lengthOf(rest);
  if (rest.digits.length - whole > BESIDE_MOST) return rest;
  let [end, count] = [0, 0];
  while (count < whole && end < rest.numerals.length) {
    count += rest.numerals[end]?.digits.length ?? 0;
    end += 1;
  }
  return count === whole ? digitRunOf(text, rest.numerals.slice(0, end), false) : rest;
}

/** How many short groups stand before the nought that begins the number. */
function headOf({ numerals, digits }: DigitRun): number {
  if (digits.startsWith("0")) return 0;
  let before = 0;
  for (const [at, numeral] of numerals.entries()) {
    if (at > 0 && /^0\d\d/.test(numeral.digits) && digits.length - before >= 9) return at;
    before += numeral.digits.length;
    if (before > HEAD_MOST) return 0;
  }
  return 0;
}

/** How many of its digits are the number. */
function lengthOf({ digits, plus }: DigitRun): number {
  if (!plus) return /^[1]/.test(digits) || digits.startsWith("0") ? LONG : LONG - 1;
  const national = digits.replace(/^00/, "");
  const known = WITH_CODE.find(([code]) => code.test(national))?.[1] ?? LONG;
  return known + digits.length - national.length;
}
