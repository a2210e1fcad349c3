import type { Tx } from "@/lib/kernel/context";
import { sameBytes, tagOf } from "@/lib/kernel/vault";
import type { Viewer } from "@/lib/kernel/viewer";
import { type EncouragedKind, type EncouragementKind, type Encouragements, NO_ENCOURAGEMENTS } from "./limits";
import type { EncouragedStatus } from "./policy";

type Tally = { subject: string; kind: EncouragementKind; count: number; mine: boolean };

/**
 * For each post or milestone of a page: how many of each kind, and which are the viewer's own.
 * The viewer's tags are recomputed; nothing stored says whose an encouragement is. Nothing is counted here: triggers
 * keep the counts, so that a post with thousands costs what one with three does.
 * What is not visible counts nothing, whoever asks: one rule here, so that no caller can forget it.
 */
export async function encouragementCounts(
  db: Tx,
  viewer: Viewer,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, Encouragements>> {
  if (subjectIds.length === 0) return new Map();
  const ids = [...subjectIds];
  const own =
    viewer.kind === "member"
      ? ids.map((id) => Buffer.from(tagOf(viewer.root, `encourage|${id}`)).toString("hex"))
      : ids.map(() => "");
  const tallies = await db.$queryRaw<Tally[]>`
    SELECT c.subject_id AS subject, c.kind::text AS kind, c.given AS count,
           mine.id IS NOT NULL OR mine_too.id IS NOT NULL AS mine
    FROM unnest(${ids}::text[], ${own}::text[]) AS asked (id, tag)
      JOIN encouragement_count c ON c.subject_id = asked.id
      LEFT JOIN post p ON p.id = asked.id AND p.standing = 'visible'
      LEFT JOIN milestone m ON m.id = asked.id AND m.standing = 'visible'
      LEFT JOIN encouragement mine
        ON mine.post_id = asked.id AND mine.kind = c.kind AND mine.tag = decode(asked.tag, 'hex')
      LEFT JOIN encouragement mine_too
        ON mine_too.milestone_id = asked.id AND mine_too.kind = c.kind AND mine_too.tag = decode(asked.tag, 'hex')
    WHERE p.id IS NOT NULL OR m.id IS NOT NULL`;
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

/**
 * Whether everybody can see the subject, and whether the viewer wrote it; null when there is none. A withdrawn opening
 * leaves its thread readable; a held or removed one takes every reply out of sight. What opens the thread beneath a
 * stone is the stone, and is encouraged as one.
 */
export async function subjectStanding(
  tx: Tx,
  viewer: Viewer,
  subject: EncouragedKind,
  id: string,
): Promise<EncouragedStatus | null> {
  if (subject === "milestone") {
    const row = await tx.milestone.findUnique({ where: { id }, select: { standing: true, tag: true } });
    if (!row) return null;
    const mine = viewer.kind === "member" && sameBytes(row.tag, tagOf(viewer.root, `milestone|${id}`));
    return { visible: row.standing === "visible", mine };
  }
  const [row] = await tx.$queryRaw<{ visible: boolean; threadId: string; tag: Uint8Array }[]>`
    SELECT p.standing = 'visible' AND t.standing IN ('visible', 'withdrawn') AND (p.seq > 0 OR t.milestone_id IS NULL) AS visible, p.thread_id AS "threadId", v.tag
    FROM post p JOIN thread t ON t.id = p.thread_id JOIN voice v ON v.id = p.voice_id
    WHERE p.id = ${id}`;
  if (!row) return null;
  const mine = viewer.kind === "member" && sameBytes(row.tag, tagOf(viewer.root, `voice|${row.threadId}`));
  return { visible: row.visible, mine };
}
