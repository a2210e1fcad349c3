import { Bars } from "./bars";
import type { Cues } from "./cues";
import { helpLinesIn } from "./help-numbers";
import { joinedIn } from "./joined";
import { isNumber } from "./judge";
import type { Numeral } from "./numerals";
import { ordinaryPlaces } from "./ordinary";
import type { Place } from "./pieces";
import { chainedRuns, type Run, runsOf } from "./runs";
import { scatteredNumbers } from "./scattered-numbers";
import { Windows } from "./windows";

const FEWEST = 7;
/** How many numerals of one text are looked at closely: no letter has more. What follows is covered by its length. */
const CLOSELY = 400;
const NEAR = 3;

/** Where telephone numbers stand, and numbers of rooms to meet in. `taken`: what links and addresses hold. */
export function phonePlaces(text: string, numerals: readonly Numeral[], cues: Cues, taken: readonly Place[]): Place[] {
  if (numerals.reduce((sum, { digits }) => sum + digits.length, 0) < FEWEST) return [];
  let end = Math.min(numerals.length, CLOSELY);
  while (end < numerals.length && end > 0 && (numerals[end]?.from ?? 0) - (numerals[end - 1]?.to ?? 0) <= NEAR)
    end -= 1;
  return [...closePlaces(text, numerals.slice(0, end), cues, taken), ...longPlaces(numerals.slice(end))];
}

function closePlaces(text: string, numerals: readonly Numeral[], cues: Cues, taken: readonly Place[]): Place[] {
  const bars = new Bars(text.length, [...ordinaryPlaces(text, numerals), ...taken]);
  const runs = runsOf(text, numerals, bars);
  const help = runs.flatMap(helpLinesIn);
  bars.add(help);
  const windows = new Windows(text);
  const found: Place[] = [];
  const left: Run[][] = [];
  for (const parts of chainedRuns(text, help.length === 0 ? runs : runsOf(text, numerals, bars), bars)) {
    const numbers = numbersIn(text, parts, cues, windows);
    if (numbers.length === 0) left.push(parts);
    found.push(...numbers);
  }
  return [...found, ...scatteredNumbers(left, cues)];
}

/** As many digits beside each other as a telephone number has, whatever they say. */
function longPlaces(numerals: readonly Numeral[]): Place[] {
  const places: Place[] = [];
  let [from, to, count] = [0, 0, 0];
  const close = () => {
    if (count >= FEWEST) places.push({ from, to });
  };
  for (const numeral of numerals) {
    if (count === 0 || numeral.from - to > NEAR) {
      close();
      [from, count] = [numeral.from, 0];
    }
    to = numeral.to;
    count += numeral.digits.length;
  }
  close();
  return places;
}

/** Whole numbers first; then, of what is left between them, numbers on several lines or with words between. */
function numbersIn(text: string, parts: readonly Run[], cues: Cues, windows: Windows): Place[] {
  const found: Place[] = [];
  let rest: Run[] = [];
  for (const part of parts) {
    if (isWhole(part) && isNumber(part, cues)) {
      found.push(...joinedIn(text, rest, cues, windows), windows.trimmed(part));
      rest = [];
    } else rest.push(part);
  }
  return [...found, ...joinedIn(text, rest, cues, windows)];
}

function isWhole({ digits, plus }: Run): boolean {
  return digits.length >= (plus ? 11 : digits.startsWith("0") ? 10 : 9);
}
