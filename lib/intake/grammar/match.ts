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
  const inIdiom = marked(
    tokens.length,
    [...spansOf(text, "idioms")].map(([, span]) => span),
  );
  const found = new Map<Rule, Match>();
  const isFound = ({ rule }: Phrase) => rule !== null && found.has(rule);
  for (const [{ rule }, span] of spansOf(text, "phrases", isFound)) {
    if (rule === null || inIdiom(span)) continue;
    if ([...scopesAt(text, span)].some((scope) => !rule.despite.includes(scope))) continue;
    found.set(rule, { rule, span, quoted: tokens[span[0]]?.quoted ?? false });
  }
  return [...found.values()];
}

/** Every place where a phrase stands, but for those that are not looked for any more. */
function* spansOf(
  text: ScannedText,
  kind: "phrases" | "idioms",
  skipped: (phrase: Phrase) => boolean = () => false,
): Generator<[Phrase, Span]> {
  for (let at = 0; at < text.tokens.length; at += 1)
    for (const { node, words } of text.from[at] ?? [])
      for (const phrase of node[kind]) {
        if (skipped(phrase) || !phrase.needs.every((of) => text.present[of] === 1)) continue;
        const span = spanAround(text, phrase, at, words);
        if (span !== null) yield [phrase, span];
      }
}

/** Tells whether a span touches any of those marked. */
function marked(length: number, spans: readonly Span[]): (span: Span) => boolean {
  const marks = new Uint8Array(length);
  for (const [from, to] of spans) marks.fill(1, from, to);
  return ([from, to]) => marks.subarray(from, to).includes(1);
}
