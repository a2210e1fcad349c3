import { isCountedList } from "./counted-lists";
import { type Cues, cueAfter, cueBefore } from "./cues";
import type { DigitRun } from "./digit-runs";
import { isServiceLine } from "./help-numbers";

const SHORTEST = 7;
const WHOLE = 9;
const LONGEST = 15;
const SPOKEN_FEWEST = 4;
/** How numbers without their area are written: '555-0123', '7946 0958'. */
const SHORT_SHAPES = new Set(["3-4", "4-4", "4-3", "7", "8", "3-2-2", "1-3-4", "3-3-2", "5-3", "2-3-3", "3-5"]);

/** Whether a run is a number to reach somebody. Generous: to be covered wrongly costs its writer one question. */
export function isPhoneNumber(run: DigitRun, cues: Cues): boolean {
  const { digits, numerals, plus, from, to } = run;
  const count = digits.length;
  if (count < SHORTEST || isServiceLine(run, cues)) return false;
  const groups = numerals.map((numeral) => numeral.digits);
  const single = groups.every((group) => group.length === 1);
  const zero = digits.startsWith("0") && (single || (groups[0] ?? "").length > 1);
  if (!(plus || zero) && count > LONGEST) return false;
  const french = zero && count === 10 && groups.length === 5 && !isCountedPairs(groups);
  const cue = cueBefore(cues, "phone", from, 45) ?? cueAfter(cues, "phone", to, 30);
  const hint =
    cue ?? cueBefore(cues, "room", from, 30) ?? cueBefore(cues, "tricks", from, 60) ?? cueAfter(cues, "tricks", to, 60);
  if (plus) return count >= 8;
  if (french) return true;
  if (isReference(run, cues)) return false;
  if (isCountedList(groups, cue !== null)) return false;
  if (zero && count >= WHOLE)
    return count > LONGEST ? !single : !(run.loose && single) || hint !== null || isSpoken(run);
  if (cueAfter(cues, "units", to, 1)) return false;
  if (isSpoken(run)) return count >= WHOLE || cue !== null;
  if (count < WHOLE) return isShort(groups, zero, cue !== null);
  if (run.loose || single) return hint !== null;
  const small =
    groups.every((group) => group.length <= 2) || (groups.length >= 4 && groups.every((group) => group.length <= 3));
  return small ? hint !== null && groups.length <= 6 : groups.length <= 6 || hint !== null;
}

/** 'Order 1234567890', 'my NHS number is': unless a word behind says that it is to be rung. */
function isReference({ from }: DigitRun, cues: Cues): boolean {
  const reference = cueBefore(cues, "reference", from, 22);
  return reference !== null && reference.to >= (cueBefore(cues, "phone", from, 22)?.to ?? 0);
}

function isShort(groups: readonly string[], zero: boolean, cue: boolean): boolean {
  const shape = groups.map((group) => group.length).join("-");
  if (shape === "3-4" && groups[0] === "555" && groups[1]?.startsWith("01")) return true;
  return cue && (SHORT_SHAPES.has(shape) || (zero && groups.length <= 4 && (groups[0] ?? "").length >= 3));
}

/** '01 02 03 04 05' is a list, though it has the shape of a number. */
function isCountedPairs(groups: readonly string[]): boolean {
  return groups.slice(1).every((group, at) => Number(group) - Number(groups[at]) === 1);
}

function isSpoken({ numerals, digits: all }: DigitRun): boolean {
  const spoken = numerals.filter((numeral) => numeral.spoken).length;
  return (
    spoken >= SPOKEN_FEWEST ||
    (spoken >= 2 && spoken < numerals.length && all.length >= 10) ||
    numerals.some(({ spoken, digits }) => spoken && digits.length >= 6)
  );
}
