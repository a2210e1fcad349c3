import type { Context, Tx } from "@/lib/kernel/context";
import { placeWithin } from "./bump";

/**
 * A step for whoever brings a post into view or takes it out, with the thread's row locked: afterwards the thread
 * counts and stands in lists as if words that are not visible had never come. Call it only when what others see
 * has changed: a thread that moves for nothing would tell of what they do not see.
 */
export async function settleThread(
  tx: Tx,
  ctx: Pick<Context, "now" | "random">,
  changed: { threadId: string; seq: number },
): Promise<void> {
  await recount(tx, changed.threadId);
  // The opening words count whatever they are, so that a place is left.
  const newest = await tx.post.findFirst({
    where: { threadId: changed.threadId, OR: [{ standing: "visible" }, { seq: 0 }] },
    orderBy: { seq: "desc" },
    select: { seq: true, hour: true },
  });
  // Later words, still there, gave the thread its place and keep it.
  if (newest === null || newest.seq > changed.seq) return;
  await tx.thread.update({
    where: { id: changed.threadId },
    data: placeWithin(ctx, newest.hour),
    select: { id: true },
  });
}

/** A count that includes words nobody sees would betray them. */
async function recount(tx: Tx, threadId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE thread t SET reply_count = seen.replies, answer_count = seen.answers
    FROM (
      SELECT count(*) AS replies, count(*) FILTER (WHERE p.voice_id <> opening.voice_id) AS answers
      FROM post p JOIN post opening ON opening.thread_id = p.thread_id AND opening.seq = 0
      WHERE p.thread_id = ${threadId} AND p.seq > 0 AND p.standing = 'visible'
    ) seen
    WHERE t.id = ${threadId}`;
}
