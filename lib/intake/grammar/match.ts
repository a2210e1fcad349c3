import type { Token } from "@/lib/intake/reading/reading";
import type { Trie } from "./class-trie";
import type { Grammar, Phrase } from "./compile";
import type { Rule } from "./schema";
import { scopesAt } from "./scopes";
import { type Span, spanAround } from "./span";
import { type ScannedText, scan } from "./text";

/** A rule that fires, and at which tokens. `quoted`: inside a Markdown quote, so perhaps another's words. */
export type Match = { readonly rule: Rule; readonly span: Span; readonly quoted: boolean };

/** All rules that fire on these words, each where it fires first. Idioms and scopes take the force out of a phrase. */
export function matchesIn(tokens: readonly Token[], grammar: Grammar): Match[] {
  const text = scan(tokens, grammar);
  const inIdiom = marked(tokens.length, text, grammar.idioms);
  const found = new Map<Rule, Match>();
  eachSpan(text, grammar.phrases, (phrase, at, words) => {
    const { rule, language } = phrase;
    if (rule === null || found.has(rule)) return;
    const span = spanAround(text, phrase, at, words);
    if (span === null || inIdiom(phrase, span)) return;
    if ([...scopesAt(text, span, language)].some((scope) => !rule.despite.includes(scope))) return;
    found.set(rule, { rule, span, quoted: tokens[span[0]]?.quoted ?? false });
  });
  return [...found.values()];
}

/** Every place where the key step of a phrase stands, of phrases for whose other steps there are words in the text. */
function eachSpan(
  text: ScannedText,
  phrases: Grammar["phrases"],
  visit: (phrase: Phrase, at: number, words: number) => void,
): void {
  const at: Map<Trie, readonly Phrase[]> = new Map();
  const phrasesAt = (node: Trie): readonly Phrase[] => {
    const known = at.get(node);
    if (known) return known;
    const here = node.keys
      .flatMap((of) => phrases.get(of) ?? [])
      .filter(({ needs }) => needs.every((need) => text.classes.has(need)));
    at.set(node, here);
    return here;
  };
  for (let place = 0; place < text.tokens.length; place += 1)
    for (const { node, words } of text.from[place] ?? [])
      if (node.keys.length > 0) for (const phrase of phrasesAt(node)) visit(phrase, place, words);
}

/** Tells whether where a phrase stands touches any idiom about the same. */
function marked(length: number, text: ScannedText, idioms: Grammar["idioms"]): (phrase: Phrase, span: Span) => boolean {
  const marks = new Map<string, Uint8Array>();
  eachSpan(text, idioms, (idiom, at, words) => {
    const span = spanAround(text, idiom, at, words);
    if (span === null) return;
    for (const one of idiom.about) {
      const mark = marks.get(one) ?? new Uint8Array(length);
      marks.set(one, mark.fill(1, span[0], span[1]));
    }
  });
  return ({ about }, [from, to]) => about.some((one) => marks.get(one)?.subarray(from, to).includes(1));
}
