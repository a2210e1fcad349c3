import type { Phrase } from "./compile";
import { beginsClause, beginsSentence, isFiller, isTurned, type ScannedText } from "./text";

/** How many fillers or emoji may stand between two steps. */
const FILLERS_MOST = 3;

/** Tokens from the first up to, not including, the second. */
export type Span = readonly [from: number, to: number];

/** Where a phrase stands around its key step, which was found from `at` on over `words` tokens; or null. */
export function spanAround(text: ScannedText, phrase: Phrase, at: number, words: number): Span | null {
  const to = rightEnd(text, phrase, phrase.key + 1, at + words);
  if (to === null) return null;
  const from = leftEnd(text, phrase, phrase.key - 1, at);
  return from === null ? null : [from, to];
}

/** Where the steps from `step` on end, when they begin at the token `at`. No gap reaches over 'not' or 'used to'. */
function rightEnd(text: ScannedText, phrase: Phrase, step: number, at: number): number | null {
  const wanted = phrase.steps[step];
  if (wanted === undefined) return at;
  if ("begins" in wanted) return beginsClause(text, at) ? rightEnd(text, phrase, step + 1, at) : null;
  if ("gap" in wanted) {
    for (let next = at; next <= at + wanted.gap; next += 1) {
      const end = rightEnd(text, phrase, step + 1, next);
      if (end !== null) return end;
      if (next >= text.tokens.length || beginsSentence(text, next) || isTurned(text, next, phrase.language))
        return null;
    }
    return null;
  }
  for (let place = at; place < text.tokens.length && place <= at + FILLERS_MOST; place += 1) {
    if (beginsSentence(text, place)) break;
    for (const { node, words } of text.from[place] ?? []) {
      if (!node.has.has(wanted.of)) continue;
      const end = rightEnd(text, phrase, step + 1, place + words);
      if (end !== null) return end;
    }
    if (!isFiller(text, place, phrase.language)) break;
  }
  return wanted.optional ? rightEnd(text, phrase, step + 1, at) : null;
}

/** Where the steps down from `step` begin, when they end before the token `at`. */
function leftEnd(text: ScannedText, phrase: Phrase, step: number, at: number): number | null {
  const wanted = phrase.steps[step];
  if (wanted === undefined) return at;
  if ("begins" in wanted) {
    for (let place = at; place >= 0 && place >= at - FILLERS_MOST; place -= 1) {
      if (beginsClause(text, place)) return leftEnd(text, phrase, step - 1, place);
      if (!isFiller(text, place - 1, phrase.language)) break;
    }
    return null;
  }
  if ("gap" in wanted) {
    for (let next = at; next >= at - wanted.gap; next -= 1) {
      const start = leftEnd(text, phrase, step - 1, next);
      if (start !== null) return start;
      if (next <= 0 || beginsSentence(text, next) || isTurned(text, next - 1, phrase.language)) return null;
    }
    return null;
  }
  for (let place = at; place > 0 && place >= at - FILLERS_MOST; place -= 1) {
    if (beginsSentence(text, place)) break;
    for (const { node, words } of text.upTo[place] ?? []) {
      if (!node.has.has(wanted.of)) continue;
      const start = leftEnd(text, phrase, step - 1, place - words);
      if (start !== null) return start;
    }
    if (!isFiller(text, place - 1, phrase.language)) break;
  }
  return wanted.optional ? leftEnd(text, phrase, step - 1, at) : null;
}
