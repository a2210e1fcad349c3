import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js";
import type { Place } from "./pieces";
import { type Run, runOf } from "./runs";

const TRIED: readonly CountryCode[] = ["GB", "US", "AU", "IE", "ES", "MX"];
/** No number of these countries is longer with its own area; more digits may be two things. */
const LONG = 11;
const LONG_ABROAD = 13;
const GROUPS_MOST = 8;
const HEAD_MOST = 4;
const ROOM = /^\D{0,3}(?:ext\.?|extension|x)\s?\d{1,5}\b/;

/** How many windows of one text are tried with care. No letter has more numbers in it; what follows is covered whole. */
const WINDOWS_MOST = 300;
const PARSED_MOST = 24;

/** Short windows of one text. Only such are shown to the library that knows the plans of countries, and not many. */
export class Windows {
  readonly #text: string;
  #left = WINDOWS_MOST;
  #parsed = 0;

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
    for (let end = Math.min(rest.numerals.length, GROUPS_MOST); end >= 2 && this.#parsed < PARSED_MOST; end -= 1) {
      const part = runOf(this.#text, rest.numerals.slice(0, end), false);
      if (part.digits.length < 9 || part.digits.length > 15) continue;
      this.#parsed += 1;
      if (isValid(part)) return part;
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

function isValid({ digits, plus }: Run): boolean {
  if (plus) return parsePhoneNumberFromString(`+${digits.replace(/^00/, "")}`)?.isValid() ?? false;
  return TRIED.some((country) => parsePhoneNumberFromString(digits, country)?.isValid() ?? false);
}
