import { joiningOf } from "./between-numerals";
import { nameWords } from "./data";
import type { Numeral } from "./numerals";
import { isOrdinary } from "./ordinary-words";
import type { PossibleName } from "./possible-names";

const LETTERS_BEHIND =
  /^,? (?:wi|with|and|then|plus|but)(?: [a-z0-9]{1,12}){1,4} (?:on|at|in) the (?:end|start|front|middle|beginning)\b/;
const LAST_PART = /^ (?:and )?then [a-z]{1,10}(?=[.,;!?\n]|$)/;
const DIGITS_BEHIND = /^( \d{2,4})(?: (?:on|en|in|at) |[.,;!?)\n]|$)/;
const DIGITS_MOST = 6;

/** Where a name ends whose last letters or digits are put in words; null when none are. */
export function spelledBehind(text: string, name: PossibleName, numerals: readonly Numeral[]): number | null {
  const end = lettersBehind(text, name) ?? numbersBehind(text, name, numerals);
  if (end === null) return digitsBehind(text, name);
  return end + (LAST_PART.exec(text.slice(end, end + 18))?.[0].length ?? 0);
}

/** 'pilarluz 77 en snap': digits that stand beside the name. */
function digitsBehind(text: string, name: PossibleName): number | null {
  if (isOrdinary(name.text)) return null;
  const found = DIGITS_BEHIND.exec(text.slice(name.to, name.to + 10));
  return found && name.to + (found[1] ?? "").length;
}

/** 'dundeenan with two zeds on the end': how the rest is spelt. */
function lettersBehind(text: string, name: PossibleName): number | null {
  if (isOrdinary(name.text)) return null;
  const found = LETTERS_BEHIND.exec(text.slice(name.to, name.to + 48));
  return found && name.to + found[0].length;
}

/** 'roofdawg then two zeros then seven': words for digits, and what joins them, belong to the name before. */
function numbersBehind(text: string, name: PossibleName, numerals: readonly Numeral[]): number | null {
  if (nameWords.links.has(name.text) || nameWords.plain.has(name.text)) return null;
  let at = firstFrom(numerals, name.to);
  let last: Numeral = { from: name.from, to: name.to, digits: "", spoken: true, languages: 0xffff };
  let [count, end] = [0, name.to];
  for (; at < numerals.length; at += 1) {
    const next = numerals[at];
    if (!next || joiningOf(text, last, next) === null || /[\n,.;]/.test(text.slice(last.to, next.from))) break;
    const joined = /[a-z]/.test(text.slice(last.to, next.from));
    if (
      count === 0 &&
      !joined &&
      !(next.spoken && next.digits.length <= 2 && joiningOf(text, next, numerals[at + 1] ?? next) !== null)
    )
      return null;
    count += next.digits.length;
    if (count > DIGITS_MOST) return null;
    [last, end] = [next, next.to];
  }
  return count >= 2 ? end : null;
}

function firstFrom(numerals: readonly Numeral[], at: number): number {
  let [low, high] = [0, numerals.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numerals[middle]?.from ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
