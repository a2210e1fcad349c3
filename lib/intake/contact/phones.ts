import { Bars } from "./bars";
import type { Cues } from "./cues";
import { helpLinesIn } from "./help-numbers";
import { joinedIn } from "./joined";
import { isNumber } from "./judge";
import type { Numeral } from "./numerals";
import { ordinaryPlaces } from "./ordinary";
import type { Place } from "./pieces";
import { chainedRuns, type Run, runsOf } from "./runs";
import { Windows } from "./windows";

const FEWEST = 7;

/** Where telephone numbers stand, and numbers of rooms to meet in. `taken`: what links and addresses hold. */
export function phonePlaces(text: string, numerals: readonly Numeral[], cues: Cues, taken: readonly Place[]): Place[] {
  if (numerals.reduce((sum, { digits }) => sum + digits.length, 0) < FEWEST) return [];
  const bars = new Bars(text.length, [...ordinaryPlaces(text, numerals), ...taken]);
  const runs = runsOf(text, numerals, bars);
  const help = runs.flatMap(helpLinesIn);
  bars.add(help);
  const windows = new Windows(text);
  return chainedRuns(text, help.length === 0 ? runs : runsOf(text, numerals, bars), bars).flatMap((parts) =>
    numbersIn(text, parts, cues, windows),
  );
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
