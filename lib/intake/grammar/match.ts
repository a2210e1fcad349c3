import type { Token } from "@/lib/intake/reading/reading";
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
  const inIdiom = marked(tokens.length, spansOf(text, grammar.idioms));
  const found = new Map<Rule, Match>();
  const isFound = ({ rule }: Phrase) => rule !== null && found.has(rule);
  for (const [phrase, span] of spansOf(text, grammar.phrases, isFound)) {
    const { rule, language } = phrase;
    if (rule === null || inIdiom(phrase, span)) continue;
    if ([...scopesAt(text, span, language)].some((scope) => !rule.despite.includes(scope))) continue;
    found.set(rule, { rule, span, quoted: tokens[span[0]]?.quoted ?? false });
  }
  return [...found.values()];
}

/** Every place where a phrase stands, but for those that are not looked for any more. */
function* spansOf(
  text: ScannedText,
  phrases: Grammar["phrases"],
  skipped: (phrase: Phrase) => boolean = () => false,
): Generator<[Phrase, Span]> {
  const possible = new Map<number, readonly Phrase[]>();
  for (const of of text.classes) {
    const here = phrases.get(of)?.filter(({ needs }) => needs.every((need) => text.classes.has(need))) ?? [];
    if (here.length > 0) possible.set(of, here);
  }
  for (let at = 0; at < text.tokens.length; at += 1)
    for (const { node, words } of text.from[at] ?? [])
      for (const of of node.keys)
        for (const phrase of possible.get(of) ?? []) {
          if (skipped(phrase)) continue;
          const span = spanAround(text, phrase, at, words);
          if (span !== null) yield [phrase, span];
        }
}

/** Tells whether where a phrase stands touches any idiom about the same. */
function marked(length: number, idioms: Iterable<[Phrase, Span]>): (phrase: Phrase, span: Span) => boolean {
  const marks = new Map<string, Uint8Array>();
  for (const [{ about }, [from, to]] of idioms)
    for (const one of about) {
      const mark = marks.get(one) ?? new Uint8Array(length);
      marks.set(one, mark.fill(1, from, to));
    }
  return ({ about }, [from, to]) => about.some((one) => marks.get(one)?.subarray(from, to).includes(1));
}
