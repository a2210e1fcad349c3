import { numberLanguages } from "./data";

/** What a word says in a number: its digits, in which languages (a bit each), and what it does to its neighbours. */
export type NumberWord = {
  readonly digits: string;
  readonly languages: number;
  readonly kind: "unit" | "teen" | "ten" | "times" | "hundred" | "plural";
  readonly unsure: boolean;
};

const kinds = { units: "unit", teens: "teen", tens: "ten", times: "times", hundreds: "hundred" } as const;

function allWords(): Map<string, NumberWord> {
  const known = new Map<string, NumberWord>();
  const add = (word: string, entry: NumberWord) => {
    const other = known.get(word);
    if (other && (other.kind !== entry.kind || other.digits !== entry.digits)) return;
    known.set(word, { ...entry, languages: entry.languages | (other?.languages ?? 0) });
  };
  for (const [at, language] of numberLanguages.entries()) {
    const unsure = new Set(language.unsure);
    for (const group of ["units", "teens", "tens", "times", "hundreds"] as const)
      for (const [digits, words] of Object.entries(language[group]))
        for (const word of words)
          add(word, { digits, languages: 1 << at, kind: kinds[group], unsure: unsure.has(word) });
    for (const [digits, words] of Object.entries(language.units))
      for (const word of words)
        for (const ending of language.plural)
          add(word + ending, { digits, languages: 1 << at, kind: "plural", unsure: false });
  }
  return known;
}

export const numberWords: ReadonlyMap<string, NumberWord> = allWords();

/** Words that may stand between the parts of a number: 'then', 'dash'. */
export const joinWords: readonly string[] = [...new Set(numberLanguages.flatMap(({ joins }) => joins))];

const LONGEST = 12;
const GLUED_LONGEST = 80;
const BEGINS_GLUED = new RegExp(
  `^(?:${[...numberWords].flatMap(([word, { kind }]) => (kind === "unit" && word.length > 1 ? [word] : [])).join("|")})`,
);

/** 'sevensevenoh' is three words for digits and nothing else; null when it is not. */
export function gluedDigits(word: string): NumberWord | null {
  if (word.length < 6 || word.length > GLUED_LONGEST || !BEGINS_GLUED.test(word)) return null;
  const ways: (string | null)[] = [""];
  for (let end = 1; end <= word.length; end += 1) {
    ways[end] = null;
    for (let start = Math.max(0, end - LONGEST); start < end; start += 1) {
      const before = ways[start];
      const part = before === null || before === undefined ? undefined : numberWords.get(word.slice(start, end));
      if (part?.kind !== "unit" || end - start < 2) continue;
      ways[end] = before + part.digits;
      break;
    }
  }
  const digits = ways[word.length];
  return digits && digits.length >= 2 ? { digits, languages: 1, kind: "teen", unsure: false } : null;
}
