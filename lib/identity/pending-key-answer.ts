import type { PendingKey } from "./pending-key";

/** No word of the list is nearly as long; more is not read, since composing it could take its time. */
const LONGEST = 64;

const sameWord = (typed: string, word: string | undefined): boolean =>
  typed.length <= LONGEST && typed.normalize("NFKC").trim().toLowerCase() === word;

/** Whether the two words asked for were given back. */
export function answersPendingKey(pending: PendingKey, first: string, second: string): boolean {
  return sameWord(first, pending.key[pending.ask[0]]) && sameWord(second, pending.key[pending.ask[1]]);
}
