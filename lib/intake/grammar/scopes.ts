import { CLAUSE } from "@/lib/intake/reading/tokens";
import type { Language } from "./language";
import type { Scope } from "./schema";
import type { Span } from "./span";
import { beginsSentence, beginsWith, isFiller, type ScannedText } from "./text";

/** How far a trigger reaches, in words: about six, as in NegEx (Chapman 2001). Fillers are not counted. */
const REACH = 6;

/**
 * The scopes of a language that a span lies in: whose trigger stands before or after it, in the same sentence, with no
 * end between. A negation does not reach across a comma: 'no sleep, no money, want to die'.
 */
export function scopesAt(text: ScannedText, [from, to]: Span, language: Language): ReadonlySet<Scope> {
  const found = new Set<Scope>();
  let parted = false;
  for (let at = from, steps = 0; at > 0 && steps < REACH; ) {
    if (beginsSentence(text, at)) break;
    parted ||= text.tokens[at]?.parting === CLAUSE;
    at -= 1;
    if (beginsWith(text, at, language.ends)) break;
    for (const { scope, before } of language.scopes)
      if (!(parted && scope === "negation") && endsBy(text, at, before, from)) found.add(scope);
    if (!isFiller(text, at, language)) steps += 1;
  }
  for (let at = to, steps = 0; at < text.tokens.length && steps < REACH; at += 1) {
    if (beginsSentence(text, at) || beginsWith(text, at, language.ends)) break;
    for (const { scope, after } of language.scopes) if (beginsWith(text, at, after)) found.add(scope);
    if (!isFiller(text, at, language)) steps += 1;
  }
  return found;
}

/** Whether words of this class begin at a place and end before another. */
function endsBy({ from }: ScannedText, at: number, of: number, end: number): boolean {
  return from[at]?.some(({ node, words }) => at + words <= end && node.has.has(of)) ?? false;
}
