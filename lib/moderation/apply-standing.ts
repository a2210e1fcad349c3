import type { Tx } from "@/lib/kernel/context";
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
  await recountThread(tx, subject.threadId);
}

/**
 * Counts and order as if words that are not visible had never come: a count that includes them would betray them.
 * The thread keeps its place within the hour when its latest visible words are still the same.
 */
async function recountThread(tx: Tx, threadId: string): Promise<void> {
  await tx.$executeRaw`
    WITH opener AS (SELECT voice_id FROM post WHERE thread_id = ${threadId} AND seq = 0),
    seen AS (
      SELECT count(*) FILTER (WHERE seq > 0) AS replies,
             count(*) FILTER (WHERE seq > 0 AND voice_id IS DISTINCT FROM (SELECT voice_id FROM opener)) AS answers,
             max(hour) AS latest
      FROM post WHERE thread_id = ${threadId} AND (standing = 'visible' OR seq = 0)
    )
    UPDATE thread SET
      reply_count = seen.replies,
      answer_count = seen.answers,
      bumped_at = CASE WHEN date_trunc('hour', bumped_at AT TIME ZONE 'UTC') = seen.latest AT TIME ZONE 'UTC'
                       THEN bumped_at ELSE COALESCE(seen.latest, bumped_at) END
    FROM seen WHERE thread.id = ${threadId}`;
}
