import type { Context, Tx } from "@/lib/kernel/context";
import { settleThread } from "@/lib/threads/settle-thread";
import type { DeskSubject } from "./subject";

type Standing = "visible" | "held" | "removed";

/** A step: words take their new standing, and whatever counts or orders by them follows in the same transaction. */
export async function applyStanding(
  tx: Tx,
  ctx: Pick<Context, "now" | "random">,
  subject: DeskSubject,
  standing: Standing,
): Promise<void> {
  if (subject.kind === "milestone") {
    await tx.milestone.update({ where: { id: subject.id }, data: { standing }, select: { id: true } });
    return;
  }
  await tx.post.update({ where: { id: subject.id }, data: { standing }, select: { id: true } });
  const { threadId, seq } = subject;
  if (threadId === null || seq === null) return;
  // A thread follows its opening words.
  if (seq === 0) await tx.thread.update({ where: { id: threadId }, data: { standing }, select: { id: true } });
  const seenBefore = subject.standing === "visible";
  if (seenBefore !== (standing === "visible")) await settleThread(tx, ctx, { threadId, seq });
}
