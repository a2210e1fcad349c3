import type { Tx } from "@/lib/kernel/context";
import type { Reportable } from "./policy";

/** What opens the thread beneath a stone is reported as the stone that it is. Locks the subject: two reports of it are taken one after the other, so that a second tap finds the first. */
export async function subjectForReport(tx: Tx, kind: "post" | "milestone", id: string): Promise<Reportable | null> {
  const rows =
    kind === "post"
      ? await tx.$queryRaw<Reportable[]>`
          SELECT post.revision, post.standing::text AS "standing", thread.standing::text AS "threadStanding"
          FROM post JOIN thread ON thread.id = post.thread_id WHERE post.id = ${id} AND (post.seq > 0 OR thread.milestone_id IS NULL) FOR NO KEY UPDATE OF post`
      : await tx.$queryRaw<Reportable[]>`
          SELECT revision, standing::text AS "standing", 'visible' AS "threadStanding"
          FROM milestone WHERE id = ${id} FOR NO KEY UPDATE`;
  return rows[0] ?? null;
}
