import type { PendingKey } from "./pending-key";

const sameWord = (typed: string, word: string | undefined): boolean =>
  typed.normalize("NFKC").trim().toLowerCase() === word;

/** Whether the two words asked for were given back. */
export function answersPendingKey(pending: PendingKey, first: string, second: string): boolean {
  return sameWord(first, pending.key[pending.ask[0]]) && sameWord(second, pending.key[pending.ask[1]]);
}
