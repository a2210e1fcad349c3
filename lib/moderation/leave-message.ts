import type { Context, Tx } from "@/lib/kernel/context";
import { days, hourOf, later } from "@/lib/kernel/time";
import { MESSAGE_DAYS } from "./limits";
import type { DeskSubject } from "./subject";

type Message = {
  readonly id: string;
  readonly subject: Pick<DeskSubject, "scope" | "tag">;
  readonly words: string;
  readonly byId: string;
};

/** A step: words that wait at the door for whoever holds the key, known to nobody. Twice the same form leaves them once. */
export async function leaveMessage(tx: Tx, ctx: Pick<Context, "now">, message: Message): Promise<boolean> {
  const { id, words, byId } = message;
  const { scope, tag } = message.subject;
  const until = hourOf(later(ctx.now, days(MESSAGE_DAYS)));
  const left = await tx.doorNotice.createMany({
    data: [{ id, scope, tag, kind: "message", words, until, byId }],
    skipDuplicates: true,
  });
  return left.count === 1;
}
