import type { Token } from "@/lib/intake/reading/reading";
import { NEXT, SENTENCE } from "@/lib/intake/reading/tokens";
import type { Trie } from "./class-trie";
import type { Grammar } from "./compile";
import type { Language } from "./language";

/** Words of some classes at a place: `node` knows which, `words` is how many. */
export type WordPlace = { readonly node: Trie; readonly words: number };

/** The words of a text, and where words of classes stand among them: by the token that begins them, and that ends them. */
export type ScannedText = {
  readonly tokens: readonly Token[];
  readonly from: readonly (readonly WordPlace[])[];
  readonly upTo: readonly (readonly WordPlace[])[];
  /** All classes of which a word stands anywhere: a phrase that needs another is not looked for. */
  readonly classes: ReadonlySet<number>;
};

/** Finds all words of all classes once, also by what they look like. No sequence reaches over the end of a sentence. */
export function scan(tokens: readonly Token[], grammar: Grammar): ScannedText {
  const from: WordPlace[][] = tokens.map(() => []);
  const upTo: WordPlace[][] = Array.from({ length: tokens.length + 1 }, () => []);
  const nodes = new Set<Trie>();
  const read = (node: Trie, start: number, at: number): void => {
    const token = tokens[at];
    if (token === undefined || (at > start && token.parting === SENTENCE)) return;
    step(node.next.get(token.text), start, at);
    for (const shape of token.shapes) step(node.next.get(shape), start, at);
  };
  const step = (node: Trie | undefined, start: number, at: number): void => {
    if (node === undefined) return;
    if (node.has.size > 0) {
      const place = { node, words: at + 1 - start };
      from[start]?.push(place);
      upTo[at + 1]?.push(place);
      nodes.add(node);
    }
    read(node, start, at + 1);
  };
  for (let start = 0; start < tokens.length; start += 1) read(grammar.trie, start, start);
  const classes = new Set<number>();
  for (const node of nodes) for (const of of node.has) classes.add(of);
  return { tokens, from, upTo, classes };
}

/** Whether words of this class begin with this token. */
export function beginsWith({ from }: ScannedText, at: number, of: number): boolean {
  return from[at]?.some(({ node }) => node.has.has(of)) ?? false;
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
export function isFiller({ tokens }: ScannedText, at: number, { fillers }: Language): boolean {
  const token = tokens[at];
  return token !== undefined && (token.emoji || fillers.has(token.text));
}

/** Whether what turns a meaning begins with this token: 'not', 'used to'. */
export function isTurned(text: ScannedText, at: number, { turns }: Language): boolean {
  return turns.some((of) => beginsWith(text, at, of));
}
