import type { Token } from "@/lib/intake/reading/reading";
import { SENTENCE } from "@/lib/intake/reading/tokens";
import type { Grammar } from "./compile";
import type { Trie } from "./trie";

/** A word of classes, or several, at a place: `node` is where it ends among all words, `words` how many. */
export type Hit = { readonly node: Trie; readonly words: number };

/** The words of a text, and where words of classes stand among them: by the token that begins them, and that ends them. */
export type ScannedText = {
  readonly tokens: readonly Token[];
  readonly grammar: Grammar;
  readonly from: readonly (readonly Hit[])[];
  readonly upTo: readonly (readonly Hit[])[];
  /** 1 for each class of which a word is there: a phrase that needs another cannot be. */
  readonly present: Uint8Array;
  /** 1 where what turns a meaning begins: 'not', 'used to'. */
  readonly turns: Uint8Array;
};

/** Finds all words of all classes once. No sequence reaches over the end of a sentence. */
export function scan(tokens: readonly Token[], grammar: Grammar): ScannedText {
  const from: Hit[][] = tokens.map(() => []);
  const upTo: Hit[][] = Array.from({ length: tokens.length + 1 }, () => []);
  const nodes = new Set<Trie>();
  for (let start = 0; start < tokens.length; start += 1) {
    let node = grammar.trie;
    for (let at = start; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (token === undefined || (at > start && token.parting === SENTENCE)) break;
      const next = node.next.get(token.text);
      if (next === undefined) break;
      node = next;
      if (node.of.size === 0) continue;
      nodes.add(node);
      const hit = { node, words: at + 1 - start };
      from[start]?.push(hit);
      upTo[at + 1]?.push(hit);
    }
  }
  const present = new Uint8Array(grammar.classes);
  for (const { of } of nodes) for (const one of of) present[one] = 1;
  const turning = new Set([...nodes].filter(({ of }) => grammar.turns.some((turn) => of.has(turn))));
  const turns = Uint8Array.from(from, (hits) => (hits.some(({ node }) => turning.has(node)) ? 1 : 0));
  return { tokens, grammar, from, upTo, present, turns };
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
