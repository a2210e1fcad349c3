import { helplineDigits } from "../help-allowed";
import { type Cues, cueAfter, cueBefore } from "./cues";
import { hosts } from "./data";
import type { DigitRun } from "./digit-runs";
import type { Numeral } from "./numerals";
import type { Place } from "./places";

const known: ReadonlySet<string> = new Set([
  ...helplineDigits,
  ...hosts.allowedNumbers.flatMap((one) => [one, withoutTrunk(one)]),
]);
/** Shorter ones may be the middle of another number: they are a help line only alone. */
const SHORTEST_INSIDE = 9;
const SHORTEST = 3;
const LONGEST = 15;
const BEGINNINGS = new Set([...known].map((digits) => digits.charAt(0)));
const GROUPS_MOST = 6;
/** Free numbers and the numbers of services: nobody has one at home. */
const OF_SERVICES =
  /^(?:0800|0808|0300|0303|1800|1850|1300|13\d{4}$|1?8(?:00|33|44|55|66|77|88)\d{7}$|116\d{3}$|900|800)/;

/** The places of known help lines in a run of digits, however they are written. */
export function helpLinesIn({ numerals, digits, from, to }: DigitRun): Place[] {
  if (digits.length < SHORTEST) return [];
  if (isHelpLine(digits)) return [{ from, to }];
  const places: Place[] = [];
  if (digits.length < SHORTEST_INSIDE || numerals.length === 1) return places;
  for (let start = 0; start < numerals.length; start += 1) {
    const end = endOfHelpLine(numerals, start);
    const [first, last] = [numerals[start], numerals[end - 1]];
    if (!first || !last || end <= start) continue;
    places.push({ from: first.from, to: last.to });
    start = end - 1;
  }
  return places;
}

function endOfHelpLine(numerals: readonly Numeral[], start: number): number {
  if (!BEGINNINGS.has(numerals[start]?.digits.charAt(0) ?? "")) return 0;
  let digits = "";
  let found = 0;
  for (let at = start; at < numerals.length && at < start + GROUPS_MOST; at += 1) {
    digits += numerals[at]?.digits ?? "";
    if (digits.length > LONGEST) break;
    if (digits.length >= SHORTEST_INSIDE && isHelpLine(digits)) found = at + 1;
  }
  return found;
}

function isHelpLine(digits: string): boolean {
  if (digits.length > LONGEST) return false;
  if (known.has(digits) || known.has(withoutTrunk(digits))) return true;
  if (!/^(?:00|1|44|353|61|64|49|33|31|27|91|34)/.test(digits)) return false;
  // With the code of a country: '+44 116 123', '0044 300 123 6600'.
  const national = digits.replace(/^00/, "");
  return [1, 2, 3].some((code) => {
    const rest = national.slice(code);
    return (
      rest.length >= 6 &&
      (known.has(rest) || known.has(`0${rest}`)) &&
      /^(?:1|44|353|61|64|49|33|31|27|91|34)$/.test(national.slice(0, code))
    );
  });
}

/** A free number beside words that say what it is for: 'the gambling helpline, 0808 555 0102'. */
export function isServiceLine({ digits, from, to }: DigitRun, cues: Cues): boolean {
  return (
    OF_SERVICES.test(digits) && (cueBefore(cues, "help", from, 60) !== null || cueAfter(cues, "help", to, 40) !== null)
  );
}

function withoutTrunk(digits: string): string {
  return digits.replace(/^[01]/, "");
}
