import { Bars } from "./bars";
import type { Cues } from "./cues";
import { helpLinesIn } from "./help-numbers";
import { isNumber } from "./judge";
import type { Numeral } from "./numerals";
import { ordinaryPlaces } from "./ordinary";
import type { Place } from "./pieces";
import { gapBetween, type Run, runOf, runsOf } from "./runs";
import { trimmed } from "./windows";

const FEWEST = 7;
const PARTS_MOST = 15;
const JOINED_MOST = 14;

/** Where telephone numbers stand, and numbers of rooms to meet in. `taken`: what links and addresses hold. */
export function phonePlaces(text: string, numerals: readonly Numeral[], cues: Cues, taken: readonly Place[]): Place[] {
  if (numerals.reduce((sum, { digits }) => sum + digits.length, 0) < FEWEST) return [];
  const bars = new Bars(text.length, [...ordinaryPlaces(text), ...taken]);
  for (const run of runsOf(text, numerals, bars, "tight")) bars.add(helpLinesIn(run));
  return runsOf(text, numerals, bars, "loose").flatMap((run) => numbersIn(text, partsOf(text, run), cues));
}

/** A run cut where it is loose. */
function partsOf(text: string, run: Run): Run[] {
  const parts: Numeral[][] = [];
  for (const numeral of run.numerals) {
    const last = parts.at(-1)?.at(-1);
    if (last && gapBetween(text, last, numeral) === "tight") parts.at(-1)?.push(numeral);
    else parts.push([numeral]);
  }
  return parts.map((numerals) => runOf(text, numerals, false));
}

/** Whole numbers first; then numbers on several lines or with words between; then short ones. */
function numbersIn(text: string, parts: readonly Run[], cues: Cues): Place[] {
  const found: Place[] = [];
  let rest: Run[] = [];
  const close = () => {
    found.push(...joinedIn(text, rest, cues));
    rest = [];
  };
  for (const part of parts) {
    const whole = isWhole(part) && isNumber(part, cues);
    if (!whole) {
      rest.push(part);
      continue;
    }
    close();
    found.push(trimmed(text, part));
  }
  close();
  return found;
}

function isWhole({ digits, plus }: Run): boolean {
  return digits.length >= (plus ? 11 : digits.startsWith("0") ? 10 : 9);
}

function joinedIn(text: string, parts: readonly Run[], cues: Cues): Place[] {
  const found: Place[] = [];
  for (let start = 0; start < parts.length; start += 1) {
    const first = parts[start];
    const joined = longestFrom(text, parts, start, cues);
    if (joined) {
      found.push(joined.run);
      start = joined.end - 1;
    } else if (first && isNumber(first, cues)) found.push(first);
  }
  return found;
}

/** The longest number that begins with a part and goes on in the next ones. */
function longestFrom(text: string, parts: readonly Run[], start: number, cues: Cues): { run: Run; end: number } | null {
  let numerals: Numeral[] = [...(parts[start]?.numerals ?? [])];
  let best: { run: Run; end: number } | null = null;
  for (let end = start + 2; end <= parts.length && end <= start + PARTS_MOST; end += 1) {
    numerals = [...numerals, ...(parts[end - 1]?.numerals ?? [])];
    const run = runOf(text, numerals, true);
    if (run.digits.length > JOINED_MOST) break;
    if (run.digits.length >= 9 && isNumber(run, cues)) best = { run, end };
  }
  return best;
}
