import { type Joining, joiningOf } from "./between-numerals";
import type { Numeral } from "./numerals";
import type { Place, PlaceSet } from "./places";

/** Numerals that may be one number. `loose`: commas, lines or words stand between some of them. */
export type DigitRun = Place & {
  readonly numerals: readonly Numeral[];
  readonly digits: string;
  /** Begins with a plus or two noughts: a number with its country. */
  readonly plus: boolean;
  readonly loose: boolean;
};

const PLUS = /(?:\+|\bplus )[ (]{0,2}$/;
const SPACE = 32;
const OPENING = 40;
const PLUS_SIGN = 43;
const LETTER_S = 115;

/** Numerals beside each other with no more than a dash or a blank between. No run goes across what is taken. */
export function digitRunsIn(text: string, numerals: readonly Numeral[], taken: PlaceSet): DigitRun[] {
  const runs: DigitRun[] = [];
  let open: Numeral[] = [];
  for (const numeral of numerals) {
    const last = open.at(-1);
    const isTaken = taken.touches(numeral);
    if (last && (isTaken || joinOf(text, last, numeral, taken) !== "tight" || beginsAnother(open, numeral))) {
      runs.push(digitRunOf(text, open, false));
      open = [];
    }
    if (!isTaken) open.push(numeral);
  }
  if (open.length > 0) runs.push(digitRunOf(text, open, false));
  return runs;
}

/** '07700 900461/07700 900462' are two. */
function beginsAnother(open: readonly Numeral[], { digits, spoken }: Numeral): boolean {
  if (spoken || digits.length < 3 || !digits.startsWith("0") || open.length > 12) return false;
  const before = open.reduce((sum, numeral) => sum + numeral.digits.length, 0);
  return before >= 10 && before <= 13;
}

/** Runs that may be parts of one number: on several lines, with commas or words between. */
export function looselyJoined(text: string, runs: readonly DigitRun[], taken: PlaceSet): DigitRun[][] {
  const joined: DigitRun[][] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    const last = before?.at(-1)?.numerals.at(-1);
    const first = run.numerals[0];
    if (before && last && first && joinOf(text, last, first, taken) !== null) before.push(run);
    else joined.push([run]);
  }
  return joined;
}

function joinOf(text: string, one: Numeral, next: Numeral, taken: PlaceSet): Joining {
  return taken.between(one.to, next.from) ? null : joiningOf(text, one, next);
}

export function digitRunOf(text: string, numerals: readonly Numeral[], loose: boolean): DigitRun {
  const [first, last] = [numerals[0], numerals.at(-1)];
  const digits = numerals.length === 1 ? (first?.digits ?? "") : numerals.map((numeral) => numeral.digits).join("");
  const to = last?.to ?? 0;
  const start = first?.from ?? 0;
  const plus = plusBefore(text, start);
  const opens = plus === 0 && text.charCodeAt(start - 1) === OPENING && text.slice(start, to).includes(")");
  return {
    from: start - plus - (opens ? 1 : 0),
    to,
    numerals,
    digits,
    plus: plus > 0 || /^00[1-9]/.test(digits),
    loose,
  };
}

/** How many characters before a place are a plus and what may stand behind it. */
function plusBefore(text: string, start: number): number {
  let at = start - 1;
  while (at >= start - 2 && (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === OPENING)) at -= 1;
  if (text.charCodeAt(at) !== PLUS_SIGN && text.charCodeAt(at) !== LETTER_S) return 0;
  return PLUS.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0;
}
