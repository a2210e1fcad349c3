import { WORD_FIELD_MAX } from "./limits";
import type { PendingKey } from "./pending-key";
import { isWord } from "./typed-key";

/** More is not read, since composing it could take its time. */
const sameWord = (typed: string, word: string | undefined): boolean =>
  word !== undefined && typed.length <= WORD_FIELD_MAX && isWord(typed, word);

/** Whether the two words asked for were given back. */
export function answersPendingKey(pending: PendingKey, first: string, second: string): boolean {
  return sameWord(first, pending.key[pending.ask[0]]) && sameWord(second, pending.key[pending.ask[1]]);
}
