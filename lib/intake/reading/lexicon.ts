/** The words that rules know, in the forms in which a disguised word is looked up. */
export type Lexicon = {
  /** All words of all rules. */
  readonly words: ReadonlySet<string>;
  /** Words that matter by themselves (no 'to', no 'tonight'): only these are found behind a disguise. */
  readonly key: ReadonlySet<string>;
  /** Of these, by first letter and length: for letters that were starred out. */
  readonly keyBy: ReadonlyMap<string, readonly string[]>;
  /** Long words that are misspelt often, by each form with one letter left out. */
  readonly near: ReadonlyMap<string, string>;
};

const KEY_SHORTEST = 3;

/** `fuzzy` are words that are found with one letter wrong, missing, doubled or swapped. */
export function lexiconOf(words: Iterable<string>, common: ReadonlySet<string>, fuzzy: Iterable<string>): Lexicon {
  const all = new Set(words);
  const key = new Set([...all].filter((word) => word.length >= KEY_SHORTEST && !common.has(word)));
  const keyBy = new Map<string, string[]>();
  for (const word of key) {
    const place = placeOf(word);
    keyBy.set(place, [...(keyBy.get(place) ?? []), word]);
  }
  const near = new Map<string, string>();
  for (const word of fuzzy) for (const form of [word, ...withoutOne(word)]) if (!near.has(form)) near.set(form, word);
  return { words: all, key, keyBy, near };
}

export function placeOf(word: string): string {
  return word.charAt(0) + word.length;
}

/** The word with each of its letters left out in turn. */
export function withoutOne(word: string): string[] {
  return Array.from(word, (_letter, at) => word.slice(0, at) + word.slice(at + 1));
}
