import type { Place } from "./places";

/** Letters in a row, or digits in a row. */
export type Word = Place & { readonly text: string; readonly isDigits: boolean };

const NEITHER = 0;
const LETTER = 1;
const DIGIT = 2;

/** All words and numbers of a level, told apart also where they touch. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (let from = 0; from < text.length; ) {
    const sort = sortAt(text, from);
    let to = from + 1;
    while (to < text.length && sortAt(text, to) === sort) to += 1;
    if (sort !== NEITHER) words.push({ text: text.slice(from, to), from, to, isDigits: sort === DIGIT });
    from = to;
  }
  return words;
}

function sortAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 97 && code <= 122) return LETTER;
  return code >= 48 && code <= 57 ? DIGIT : NEITHER;
}
