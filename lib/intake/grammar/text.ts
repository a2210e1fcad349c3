import type { Token } from "@/lib/intake/reading/reading";
import { SENTENCE } from "@/lib/intake/reading/tokens";
import type { Grammar, Language } from "./compile";

/** A word of a class, or several, at a place: `of` the class, `words` how many. */
export type Hit = { readonly of: number; readonly words: number };

/** The words of a text, and where words of classes stand among them: by the token that begins them, and that ends them. */
export type ScannedText = {
  readonly tokens: readonly Token[];
  readonly grammar: Grammar;
  readonly from: readonly (readonly Hit[])[];
  readonly upTo: readonly (readonly Hit[])[];
  /** All classes of which a word stands anywhere: a phrase that needs another is not looked for. */
  readonly classes: ReadonlySet<number>;
};

/** Finds all words of all classes once. No sequence reaches over the end of a sentence. */
export function scan(tokens: readonly Token[], grammar: Grammar): ScannedText {
  const from: Hit[][] = tokens.map(() => []);
  const upTo: Hit[][] = Array.from({ length: tokens.length + 1 }, () => []);
  const classes = new Set<number>();
  for (let start = 0; start < tokens.length; start += 1) {
    let node = grammar.trie;
    for (let at = start; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (token === undefined || (at > start && token.parting === SENTENCE)) break;
      const next = node.next.get(token.text);
      if (next === undefined) break;
      node = next;
      for (const of of node.of) {
        classes.add(of);
        const hit = { of, words: at + 1 - start };
        from[start]?.push(hit);
        upTo[at + 1]?.push(hit);
      }
    }
  }
  return { tokens, grammar, from, upTo, classes };
}

/** Whether a sentence begins with this token. */
export function beginsSentence({ tokens }: ScannedText, at: number): boolean {
  return tokens[at]?.parting === SENTENCE;
}

/** Words that may stand between any two steps and change nothing: 'just', 'really', an emoji. */
export function isFiller({ tokens }: ScannedText, at: number, { fillers }: Language): boolean {
  const token = tokens[at];
  return token !== undefined && (token.emoji || fillers.has(token.text));
}
