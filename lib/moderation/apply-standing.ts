import type { Tx } from "@/lib/kernel/context";
import { recount } from "@/lib/threads/look-up";
import type { Subject } from "./subject";

/** A step: words take their new standing, and whatever counts or orders by them follows in the same transaction. */
export async function applyStanding(tx: Tx, subject: Subject, standing: "visible" | "held" | "removed"): Promise<void> {
  if (subject.kind === "milestone") {
    await tx.milestone.update({ where: { id: subject.id }, data: { standing }, select: { id: true } });
    return;
  }
  await tx.post.update({ where: { id: subject.id }, data: { standing }, select: { id: true } });
  if (subject.threadId === null) return;
  // A thread follows its opening words.
  if (subject.opening)
    await tx.thread.update({ where: { id: subject.threadId }, data: { standing }, select: { id: true } });
  await recount(tx, subject.threadId);
  await settleOrder(tx, subject.threadId);
}

/**
 * Orders the thread as if words that are not visible had never come. It keeps its place within the hour when its
 * latest visible words are still the same; the opening words count whatever they are, so that a place is left.
 */
async function settleOrder(tx: Tx, threadId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE thread SET bumped_at = seen.latest
    FROM (SELECT max(hour) AS latest FROM post WHERE thread_id = ${threadId} AND (standing = 'visible' OR seq = 0)) AS seen
    WHERE thread.id = ${threadId} AND date_bin('1 hour', bumped_at, 'epoch'::timestamptz) <> seen.latest`;
}
