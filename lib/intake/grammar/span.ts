import type { Phrase } from "./compile";
import { beginsSentence, isFiller, type ScannedText } from "./text";

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
  if ("gap" in wanted) {
    for (let skipped = 0; skipped <= wanted.gap; skipped += 1) {
      const end = rightEnd(text, phrase, step + 1, at + skipped);
      if (end !== null) return end;
      const next = at + skipped;
      if (next >= text.tokens.length || beginsSentence(text, next) || text.turns[next] === 1) return null;
    }
    return null;
  }
  for (let place = at; place < text.tokens.length && place <= at + FILLERS_MOST; place += 1) {
    if (beginsSentence(text, place)) break;
    for (const hit of text.from[place] ?? []) {
      if (!hit.node.of.has(wanted.of)) continue;
      const end = rightEnd(text, phrase, step + 1, place + hit.words);
      if (end !== null) return end;
    }
    if (!isFiller(text, place)) break;
  }
  return wanted.optional ? rightEnd(text, phrase, step + 1, at) : null;
}

/** Where the steps down from `step` begin, when they end before the token `at`. */
function leftEnd(text: ScannedText, phrase: Phrase, step: number, at: number): number | null {
  const wanted = phrase.steps[step];
  if (wanted === undefined) return at;
  if ("gap" in wanted) {
    for (let skipped = 0; skipped <= wanted.gap; skipped += 1) {
      const start = leftEnd(text, phrase, step - 1, at - skipped);
      if (start !== null) return start;
      const before = at - skipped;
      if (before <= 0 || beginsSentence(text, before) || text.turns[before - 1] === 1) return null;
    }
    return null;
  }
  for (let place = at; place > 0 && place >= at - FILLERS_MOST; place -= 1) {
    if (beginsSentence(text, place)) break;
    for (const hit of text.upTo[place] ?? []) {
      if (!hit.node.of.has(wanted.of)) continue;
      const start = leftEnd(text, phrase, step - 1, place - hit.words);
      if (start !== null) return start;
    }
    if (!isFiller(text, place - 1)) break;
  }
  return wanted.optional ? leftEnd(text, phrase, step - 1, at) : null;
}
