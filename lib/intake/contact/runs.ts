import type { Bars } from "./bars";
import { gapBetween } from "./gaps";
import type { Numeral } from "./numerals";
import type { Place } from "./pieces";

/** Numerals that may be one number. `loose`: commas, lines or words stand between some of them. */
export type Run = Place & {
  readonly numerals: readonly Numeral[];
  readonly digits: string;
  /** Begins with a plus or two noughts: a number with its country. */
  readonly plus: boolean;
  readonly loose: boolean;
};

const PLUS = /(?:\+|\bplus )[ (]{0,2}$/;
const OPENING = /\($/;

/** Numerals beside each other become one run; `joins` says over which gaps. `bars` are what no number goes across. */
export function runsOf(text: string, numerals: readonly Numeral[], bars: Bars, joins: "tight" | "loose"): Run[] {
  const runs: Run[] = [];
  let open: Numeral[] = [];
  let loose = false;
  const close = () => {
    if (open.length > 0) runs.push(runOf(text, open, loose));
    open = [];
    loose = false;
  };
  for (const numeral of numerals) {
    const last = open.at(-1);
    if (bars.touch(numeral)) {
      close();
      continue;
    }
    const gap = last && !bars.between(last.to, numeral.from) ? gapBetween(text, last, numeral) : null;
    if (last && (gap === null || (gap === "loose" && joins === "tight"))) close();
    if (open.length > 0 && gap === "loose") loose = true;
    open.push(numeral);
  }
  close();
  return runs;
}

export function runOf(text: string, numerals: readonly Numeral[], loose: boolean): Run {
  const [first, last] = [numerals[0], numerals.at(-1)];
  const digits = numerals.map((numeral) => numeral.digits).join("");
  const to = last?.to ?? 0;
  const start = first?.from ?? 0;
  const plus = PLUS.exec(text.slice(Math.max(0, start - 8), start));
  const from = start - (plus?.[0].length ?? 0);
  const opens = !plus && OPENING.test(text.slice(Math.max(0, start - 1), start)) && text.slice(start, to).includes(")");
  return { from: opens ? from - 1 : from, to, numerals, digits, plus: plus !== null || /^00[1-9]/.test(digits), loose };
}
