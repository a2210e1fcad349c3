import { CLAUSE } from "@/lib/intake/reading/tokens";
import type { Scope } from "./schema";
import type { Span } from "./span";
import { beginsSentence, isFiller, type ScannedText } from "./text";

/** How far a trigger reaches, in words: about six, as in NegEx (Chapman 2001). Fillers are not counted. */
const REACH = 6;

/**
 * The scopes that a span lies in: whose trigger stands before or after it, in the same sentence, with no end between.
 * A negation does not reach across a comma: 'no sleep, no money, want to die'.
 */
export function scopesAt(text: ScannedText, [from, to]: Span): ReadonlySet<Scope> {
  const found = new Set<Scope>();
  const { scopes, ends } = text.grammar;
  let parted = false;
  const collect = (place: number, side: "before" | "after") => {
    for (const hit of text.from[place] ?? [])
      for (const triggers of scopes)
        if (
          hit.node.of.has(triggers[side]) &&
          !(side === "before" && place + hit.words > from) &&
          !(parted && triggers.scope === "negation")
        )
          found.add(triggers.scope);
  };
  for (let at = from, steps = 0; at > 0 && steps < REACH; ) {
    if (beginsSentence(text, at)) break;
    parted ||= text.tokens[at]?.parting === CLAUSE;
    at -= 1;
    if (text.from[at]?.some((hit) => hit.node.of.has(ends))) break;
    collect(at, "before");
    if (!isFiller(text, at)) steps += 1;
  }
  for (let at = to, steps = 0; at < text.tokens.length && steps < REACH; at += 1) {
    if (beginsSentence(text, at) || text.from[at]?.some((hit) => hit.node.of.has(ends))) break;
    collect(at, "after");
    if (!isFiller(text, at)) steps += 1;
  }
  return found;
}
