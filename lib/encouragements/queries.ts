import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "@/lib/kernel/context";
import { sameBytes, tagOf } from "@/lib/kernel/vault";
import type { Viewer } from "@/lib/kernel/viewer";
import { type EncouragementKind, type Encouragements, NO_ENCOURAGEMENTS, type Subject } from "./limits";
import type { SubjectStanding } from "./policy";

type Tally = { subject: string; kind: EncouragementKind; count: number; mine: boolean };

/**
 * For each post or milestone of a page: how many of each kind, and which are the viewer's own.
 * The viewer's tags are recomputed; nothing stored says whose an encouragement is.
 * What is not visible counts nothing, whoever asks: one rule here, so that no caller can forget it.
 */
export async function encouragementCounts(
  db: Tx,
  viewer: Viewer,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, Encouragements>> {
  if (subjectIds.length === 0) return new Map();
  const ids = Prisma.join([...subjectIds]);
  const mine =
    viewer.kind === "member"
      ? Prisma.sql`bool_or(e.tag IN (${Prisma.join(subjectIds.map((id) => tagOf(viewer.root, `encourage|${id}`)))}))`
      : Prisma.sql`false`;
  const tallies = await db.$queryRaw<Tally[]>`
    SELECT e.post_id AS subject, e.kind::text AS kind, count(*)::int AS count, ${mine} AS mine
      FROM encouragement e JOIN post s ON s.id = e.post_id AND s.standing = 'visible'
     WHERE e.post_id IN (${ids}) GROUP BY 1, 2
    UNION ALL
    SELECT e.milestone_id, e.kind::text, count(*)::int, ${mine}
      FROM encouragement e JOIN milestone s ON s.id = e.milestone_id AND s.standing = 'visible'
     WHERE e.milestone_id IN (${ids}) GROUP BY 1, 2`;
  const bySubject = new Map<string, Encouragements>();
  for (const { subject, kind, count, mine: own } of tallies) {
    const known = bySubject.get(subject) ?? NO_ENCOURAGEMENTS;
    bySubject.set(subject, {
      counts: { ...known.counts, [kind]: count },
      mine: own ? [...known.mine, kind] : known.mine,
    });
  }
  return bySubject;
}

/** Whether everybody can see the subject, and whether the viewer wrote it; null when there is none. */
export async function subjectStanding(
  tx: Tx,
  viewer: Viewer,
  subject: Subject,
  id: string,
): Promise<SubjectStanding | null> {
  if (subject === "milestone") {
    const row = await tx.milestone.findUnique({ where: { id }, select: { standing: true, tag: true } });
    if (!row) return null;
    const mine = viewer.kind === "member" && sameBytes(row.tag, tagOf(viewer.root, `milestone|${id}`));
    return { visible: row.standing === "visible", mine };
  }
  const row = await tx.post.findUnique({
    where: { id },
    select: {
      standing: true,
      threadId: true,
      voice: { select: { tag: true } },
      thread: { select: { standing: true } },
    },
  });
  if (!row) return null;
  const mine = viewer.kind === "member" && sameBytes(row.voice.tag, tagOf(viewer.root, `voice|${row.threadId}`));
  // A withdrawn opening leaves its thread readable; a held or removed one takes every reply out of sight.
  const threadShown = row.thread.standing === "visible" || row.thread.standing === "withdrawn";
  return { visible: row.standing === "visible" && threadShown, mine };
}
