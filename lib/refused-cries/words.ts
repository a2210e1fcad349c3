import { cutByGraphemes, endByGraphemes } from "@/lib/kernel/cut-text";
import { UNPOSTED_WORDS_MAX } from "./limits";

const LEFT_OUT = "\n\n[…]\n\n";
const BETWEEN = "\n\n— — —\n\n";

/** Beginning and end of a text that is too long to keep: what matters most is said first or last. */
export function shortened(text: string): string {
  if (text.length <= UNPOSTED_WORDS_MAX) return text;
  const half = Math.floor((UNPOSTED_WORDS_MAX - LEFT_OUT.length) / 2);
  return cutByGraphemes(text, half) + LEFT_OUT + endByGraphemes(text, half);
}

/** The newest first; the same words again change nothing. What no longer fits is the oldest. */
export function withEarlier(words: string, earlier: string): string {
  if (earlier.split(BETWEEN).includes(words)) return earlier;
  return cutByGraphemes(words + BETWEEN + earlier, UNPOSTED_WORDS_MAX);
}

/** Too short to say anything by itself: a title of two letters that was refused for it. */
const SAYS_LITTLE = 12;

/** Whether every paragraph that was kept stands in what was posted. */
export function allIn(kept: string, posted: string): boolean {
  return kept
    .split("\n\n")
    .map((paragraph) => paragraph.trim())
    .every((paragraph) => paragraph.length < SAYS_LITTLE || posted.includes(paragraph));
}
