import type { Token } from "@/lib/intake/reading/reading";
import type { Grammar, Phrase } from "./compile";
import type { Rule, RuleKind } from "./schema";
import { scopesAt } from "./scopes";
import { type Span, spanAround } from "./span";
import { type ScannedText, scan } from "./text";

/** A rule that fires, and at which tokens. `quoted`: inside a Markdown quote, so perhaps another's words. */
export type Match = { readonly rule: Rule; readonly span: Span; readonly quoted: boolean };

/** All rules that fire on these words, each where it fires first. Idioms and scopes take the force out of a phrase. */
export function matchesIn(tokens: readonly Token[], grammar: Grammar): Match[] {
  const text = scan(tokens, grammar);
  const silenced = idiomsIn(text);
  const inIdiom = ({ kind }: Rule, [from, to]: Span): boolean =>
    [silenced.get(null), silenced.get(kind)].some((marks) => marks?.subarray(from, to).includes(1));
  const found = new Map<Rule, Match>();
  const isFound = ({ rule }: Phrase) => rule !== null && found.has(rule);
  for (const [{ rule }, span] of spansOf(text, grammar.phrases, isFound)) {
    if (rule === null || inIdiom(rule, span)) continue;
    if ([...scopesAt(text, span)].some((scope) => !rule.despite.includes(scope))) continue;
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
  for (let at = 0; at < text.tokens.length; at += 1)
    for (const { of, words } of text.from[at] ?? [])
      for (const phrase of phrases.get(of) ?? []) {
        if (skipped(phrase)) continue;
        const span = spanAround(text, phrase, at, words);
        if (span !== null) yield [phrase, span];
      }
}

/** The tokens that idioms cover, by the kind which these silence. */
function idiomsIn(text: ScannedText): Map<RuleKind | null, Uint8Array> {
  const marks = new Map<RuleKind | null, Uint8Array>();
  for (const [{ kind }, [from, to]] of spansOf(text, text.grammar.idioms)) {
    const marked = marks.get(kind) ?? new Uint8Array(text.tokens.length);
    marks.set(kind, marked.fill(1, from, to));
  }
  return marks;
}
