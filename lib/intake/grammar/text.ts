import type { Token } from "@/lib/intake/reading/reading";
import { NEXT, SENTENCE } from "@/lib/intake/reading/tokens";
import type { Grammar } from "./compile";
import type { Trie } from "./trie";

/** A word of a class, or several, at a place: `of` the class, `words` how many. */
export type Hit = { readonly of: number; readonly words: number };

/** The words of a text, and where words of classes stand among them: by the token that begins them, and that ends them. */
export type ScannedText = {
  readonly tokens: readonly Token[];
  readonly grammar: Grammar;
  readonly from: readonly (readonly Hit[])[];
  /** How many words of a class begin at a place, and how many end before it: by class and place. */
  readonly begin: ReadonlyMap<number, ReadonlyMap<number, readonly number[]>>;
  readonly end: ReadonlyMap<number, ReadonlyMap<number, readonly number[]>>;
};

/** Finds all words of all classes once, and what looks like one of a shape. No sequence reaches over the end of a sentence. */
export function scan(tokens: readonly Token[], grammar: Grammar): ScannedText {
  const from: Hit[][] = tokens.map(() => []);
  const begin: Places = new Map();
  const end: Places = new Map();
  const read = (node: Trie, start: number, at: number): void => {
    const token = tokens[at];
    if (token === undefined || (at > start && token.parting === SENTENCE)) return;
    step(node.next.get(token.text), start, at);
    for (const shape of token.shapes) step(node.next.get(shape), start, at);
  };
  const step = (node: Trie | undefined, start: number, at: number): void => {
    if (node === undefined) return;
    for (const of of node.of) {
      const words = at + 1 - start;
      if (!note(begin, of, start, words)) continue;
      note(end, of, at + 1, words);
      from[start]?.push({ of, words });
    }
    read(node, start, at + 1);
  };
  for (let start = 0; start < tokens.length; start += 1) read(grammar.trie, start, start);
  return { tokens, grammar, from, begin, end };
}

type Places = Map<number, Map<number, number[]>>;

/** False when it was noted before: a word may be of a class by itself and by its shape. */
function note(places: Places, of: number, at: number, words: number): boolean {
  const inClass = places.get(of) ?? new Map<number, number[]>();
  places.set(of, inClass);
  const there = inClass.get(at);
  if (there === undefined) inClass.set(at, [words]);
  else if (there.includes(words)) return false;
  else there.push(words);
  return true;
}

/** Whether a sentence begins with this token. */
export function beginsSentence({ tokens }: ScannedText, at: number): boolean {
  return tokens[at]?.parting === SENTENCE;
}

/** Whether a sentence begins with this token, or a part of one: after a comma, a line, the opening of a bracket. */
export function beginsClause({ tokens }: ScannedText, at: number): boolean {
  return (tokens[at]?.parting ?? NEXT) !== NEXT;
}

/** Words that may stand between any two steps and change nothing: 'just', 'really', an emoji. */
export function isFiller({ tokens, grammar }: ScannedText, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && (token.emoji || grammar.fillers.has(token.text));
}
