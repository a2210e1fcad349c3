import { type Cues, cueAfter, cueBefore } from "./cues";
import type { DigitRun } from "./digit-runs";
import type { Place } from "./places";

const PART_FEWEST = 3;
const PART_MOST = 8;
const FEWEST = 10;
const MOST = 11;
const PARTS_MOST = 3;
const REACH = 250;

type Part = Place & { readonly count: number; readonly begins: boolean };

/** A number in two or three places of a text that says so: '07700 is how it starts … the rest is 900318'. */
export function scatteredNumbers(left: readonly (readonly DigitRun[])[], cues: Cues): Place[] {
  if (!cues.has("halves")) return [];
  const parts = left.flatMap((runs) => partOf(runs, cues));
  for (const [at, first] of parts.entries()) {
    if (!first.begins) continue;
    let count = first.count;
    for (let end = at + 1; end < Math.min(parts.length, at + PARTS_MOST); end += 1) {
      const next = parts[end];
      if (!next || next.from - first.to > REACH) break;
      count += next.count;
      if (count >= FEWEST && count <= MOST) return parts.slice(at, end + 1);
    }
  }
  return [];
}

function partOf(runs: readonly DigitRun[], cues: Cues): Part[] {
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last || cueAfter(cues, "units", last.to, 2)) return [];
  const { from } = first;
  const count = runs.reduce((sum, { digits }) => sum + digits.length, 0);
  if (count < PART_FEWEST || count > PART_MOST) return [];
  const begins = first.plus || first.digits.startsWith("0") || cueBefore(cues, "phone", from, 45) !== null;
  return [{ from, to: last.to, count, begins }];
}
