import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js";
import type { Place } from "./pieces";
import { type Run, runOf } from "./runs";

const TRIED: readonly CountryCode[] = ["GB", "US", "AU", "IE", "ES", "MX"];
/** No number of these countries is longer with its own area; more digits may be two things. */
const LONG = 11;
const GROUPS_MOST = 8;
const HEAD_MOST = 4;
const ROOM = /^\D{0,3}(?:ext\.?|extension|x)\s?\d{1,5}\b/;

/**
 * A number without what only stands beside it: '12 07700 900123 34' has one in the middle. Only a short window is
 * shown to the library that knows the plans of countries.
 */
export function trimmed(text: string, run: Run): Place {
  const cut = run.digits.length > LONG && run.digits.length <= 20 && run.numerals.length > 2 ? cutOf(text, run) : run;
  const after = ROOM.exec(text.slice(cut.to, cut.to + 16));
  return { from: cut.from, to: cut.to + (after && cut.numerals.at(-1) === run.numerals.at(-1) ? after[0].length : 0) };
}

function cutOf(text: string, run: Run): Run {
  const { numerals } = run;
  const head = run.plus ? 0 : headOf(run);
  const rest = head === 0 ? run : runOf(text, numerals.slice(head), false);
  for (let end = Math.min(rest.numerals.length, GROUPS_MOST); end >= 2; end -= 1) {
    const part = runOf(text, rest.numerals.slice(0, end), false);
    if (part.digits.length >= 9 && part.digits.length <= 15 && isValid(part)) return part;
  }
  return rest;
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
