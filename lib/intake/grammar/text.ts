import type { Token } from "@/lib/intake/reading/reading";
import { SENTENCE } from "@/lib/intake/reading/tokens";
import type { Grammar } from "./compile";

/** A word of a class, or several, at a place: `of` the class, `words` how many. */
export type Hit = { readonly of: number; readonly words: number };

/** The words of a text, and where words of classes stand among them: by the token that begins them, and that ends them. */
export type ScannedText = {
  readonly tokens: readonly Token[];
  readonly grammar: Grammar;
  readonly from: readonly (readonly Hit[])[];
  readonly upTo: readonly (readonly Hit[])[];
};

/** Finds all words of all classes once. No sequence reaches over the end of a sentence. */
export function scan(tokens: readonly Token[], grammar: Grammar): ScannedText {
  const from: Hit[][] = tokens.map(() => []);
  const upTo: Hit[][] = Array.from({ length: tokens.length + 1 }, () => []);
  for (let start = 0; start < tokens.length; start += 1) {
    let node = grammar.trie;
    for (let at = start; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (token === undefined || (at > start && token.parting === SENTENCE)) break;
      const next = node.next.get(token.text);
      if (next === undefined) break;
      node = next;
      for (const of of node.of) {
        const hit = { of, words: at + 1 - start };
        from[start]?.push(hit);
        upTo[at + 1]?.push(hit);
      }
    }
  }
  return { tokens, grammar, from, upTo };
}

/** Whether a sentence begins with this token. */
export function beginsSentence({ tokens }: ScannedText, at: number): boolean {
  return tokens[at]?.parting === SENTENCE;
}

/** Words that may stand between any two steps and change nothing: 'just', 'really', an emoji. */
export function isFiller({ tokens, grammar }: ScannedText, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && (token.emoji || grammar.fillers.has(token.text));
}

/** Whether what turns a meaning begins with this token: 'not', 'used to'. */
export function isTurned({ from, grammar }: ScannedText, at: number): boolean {
  return from[at]?.some(({ of }) => grammar.turns.has(of)) ?? false;
}
