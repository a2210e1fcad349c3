import type { Numeral } from "./numerals";
import { joinWords } from "./words-for-digits";

/** How two numerals are joined; null where they are two things. */
export type Joining = "tight" | "loose" | null;

const LONGEST = 24;
const TIGHT = /^[ \t]{0,2}[-./()[\]{}*_·~|=\\]{0,3}[ \t]{0,2}[-./()[\]*_]{0,2}$/;
const LOOSE = /^(?:\s|[-.,;:…*_()/|~"'&]|\p{Extended_Pictographic}){0,14}$/u;
const JOINS = new Set(joinWords.flatMap((phrase) => phrase.split(" ")));
const WORDS_MOST = 4;

/** What stands between numbers is nearly always the same few signs. */
const known = new Map<string, Joining>();
const KNOWN_MOST = 2_000;

export function joiningOf(text: string, one: Numeral, next: Numeral): Joining {
  if (next.from - one.to > LONGEST || !(one.languages & next.languages)) return null;
  const between = text.slice(one.to, next.from);
  const before = known.get(between);
  if (before !== undefined) return before;
  const gap = joiningBy(between);
  if (known.size < KNOWN_MOST) known.set(between, gap);
  return gap;
}

function joiningBy(between: string): Joining {
  if (TIGHT.test(between) && !/^\.\s|\s\.$/.test(between)) return "tight";
  const words = between.match(/[a-z]+/g) ?? [];
  if (words.length > WORDS_MOST || !words.every((word) => JOINS.has(word))) return null;
  return LOOSE.test(between.replace(/[a-z]+/g, "")) && between.split("\n").length <= 3 ? "loose" : null;
}
