import { done, type Result, refuse } from "@/lib/kernel/result";
import { currentSession } from "../viewer";
import { criesIn } from "../words-of-form";
import { countedAs, NEW_WORDS } from "./commands";
import { newcomersTurn } from "./newcomers";
import { rateLimit } from "./rate-limit";

/** Whether a command may run now, decided before it does. `giveBack`: it ran and changed nothing. */
export async function admit(command: unknown, form: FormData): Promise<Result<{ giveBack: () => void }>> {
  const turn = NEW_WORDS.has(command) ? await newcomersTurn(currentSession, form) : done({ giveBack: () => {} });
  if (!turn.ok) return turn;
  const counted = countedAs(command, form);
  const slow = counted ? await rateLimit(counted, criesIn(form)) : null;
  if (slow === null) return turn;
  turn.value.giveBack();
  return refuse(slow);
}
