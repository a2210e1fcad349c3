import type { Place } from "./pieces";
import { type Run, runOf } from "./runs";

/** No number of these countries is longer with its own area; more digits may be two things. */
const LONG = 11;
const LONG_ABROAD = 13;
const GROUPS_MOST = 8;
const HEAD_MOST = 4;
/** More digits behind a number are another one. */
const BESIDE_MOST = 6;
const ROOM = /^\D{0,3}(?:ext\.?|extension|x)\s?\d{1,5}\b/;

/** How many windows of one text are tried with care. No letter has more numbers in it; what follows is covered whole. */
const WINDOWS_MOST = 300;
/** How many digits a number has with the code of its country, where most people here are from. */
const WITH_CODE: readonly (readonly [RegExp, number])[] = [
  [/^1/, 11],
  [/^(?:44|353|52)/, 12],
  [/^(?:61|64|33|34)/, 11],
];

/** Tries at numbers in several parts; there are not many of them in one text. */
export class Windows {
  readonly #text: string;
  #left = WINDOWS_MOST;

  constructor(text: string) {
    this.#text = text;
  }

  allows(): boolean {
    this.#left -= 1;
    return this.#left >= 0;
  }

  /** A number without what only stands beside it: '12 07700 900123 34' has one in the middle. */
  trimmed(run: Run): Place {
    const { digits, numerals, plus } = run;
    const cut =
      digits.length > (plus ? LONG_ABROAD : LONG) && digits.length <= 20 && numerals.length > 2 ? this.#cut(run) : run;
    const after = ROOM.exec(this.#text.slice(cut.to, cut.to + 16));
    return { from: cut.from, to: cut.to + (after && cut.numerals.at(-1) === numerals.at(-1) ? after[0].length : 0) };
  }

  #cut(run: Run): Run {
    const head = run.plus ? 0 : headOf(run);
    const rest = head === 0 ? run : runOf(this.#text, run.numerals.slice(head), false);
    const whole = lengthOf(rest);
    for (let end = Math.min(rest.numerals.length, GROUPS_MOST); end >= 2; end -= 1) {
      const part = runOf(this.#text, rest.numerals.slice(0, end), false);
      if (part.digits.length === whole && rest.digits.length - whole <= BESIDE_MOST) return part;
    }
    return rest;
  }
}

/** How many short groups stand before the nought that begins the number. */
function headOf({ numerals, digits }: Run): number {
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
function lengthOf({ digits, plus }: Run): number {
  if (!plus) return /^[1]/.test(digits) || digits.startsWith("0") ? LONG : LONG - 1;
  const national = digits.replace(/^00/, "");
  const known = WITH_CODE.find(([code]) => code.test(national))?.[1] ?? LONG;
  return known + digits.length - national.length;
}
