import type { Cues } from "./cues";
import { type DigitRun, digitRunsIn, looselyJoined } from "./digit-runs";
import { helpLinesIn } from "./help-numbers";
import { isPhoneNumber } from "./is-phone-number";
import { withoutNeighbours } from "./number-edges";
import type { Numeral } from "./numerals";
import { ordinaryNumbersIn } from "./ordinary-numbers";
import { type Place, PlaceSet } from "./places";
import { scatteredNumbers } from "./scattered-numbers";
import { splitNumbersIn, TRIES_MOST, type TriesLeft } from "./split-numbers";

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

function closePlaces(text: string, numerals: readonly Numeral[], cues: Cues, others: readonly Place[]): Place[] {
  const taken = new PlaceSet(text.length, [...ordinaryNumbersIn(text, numerals), ...others]);
  const runs = digitRunsIn(text, numerals, taken);
  const help = runs.flatMap(helpLinesIn);
  taken.add(help);
  const tries = { left: TRIES_MOST };
  const found: Place[] = [];
  const left: DigitRun[][] = [];
  for (const parts of looselyJoined(text, help.length === 0 ? runs : digitRunsIn(text, numerals, taken), taken)) {
    const numbers = numbersIn(text, parts, cues, tries);
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
function numbersIn(text: string, parts: readonly DigitRun[], cues: Cues, tries: TriesLeft): Place[] {
  const found: Place[] = [];
  let rest: DigitRun[] = [];
  for (const part of parts) {
    if (isWhole(part) && isPhoneNumber(part, cues)) {
      found.push(...splitNumbersIn(text, rest, cues, tries), withoutNeighbours(text, part));
      rest = [];
    } else rest.push(part);
  }
  return [...found, ...splitNumbersIn(text, rest, cues, tries)];
}

function isWhole({ digits, plus }: DigitRun): boolean {
  return digits.length >= (plus ? 11 : digits.startsWith("0") ? 10 : 9);
}
