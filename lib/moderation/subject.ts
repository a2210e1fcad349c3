import type { Tx } from "@/lib/kernel/context";
import { type Purpose, sameBytes, tagOf } from "@/lib/kernel/vault";
import { unpostedScope } from "@/lib/refused-cries/place";

/** `unposted`: a refused cry for help, which stands nowhere. */
export type CaseSubjectStatus = "visible" | "held" | "removed" | "withdrawn" | "unposted";

/** What a case is about, as a decision needs it. `scope` is the purpose whose tag its author alone can recompute. */
export type DeskSubject = {
  readonly kind: "post" | "milestone" | "unposted";
  readonly id: string;
  readonly threadId: string | null;
  /** Its place in the thread; 0 opens it. */
  readonly seq: number | null;
  readonly revision: number;
  readonly standing: CaseSubjectStatus;
  /** Its author took the words back: no decision can bring them into view again. */
  readonly gone: boolean;
  /** Volunteers wrote it, in their one name: its tag is nobody's. */
  readonly byVolunteers: boolean;
  readonly scope: Purpose;
  readonly tag: Uint8Array<ArrayBuffer>;
};

type PostRow = {
  id: string;
  threadId: string;
  seq: number;
  revision: number;
  standing: CaseSubjectStatus;
  gone: boolean;
  byVolunteers: boolean;
  tag: Uint8Array;
};

/**
 * The subject of a case, locked: first its thread, then itself, the order in which everyone who writes there locks.
 * From here on its revision cannot change under the decision.
 */
export async function subjectForUpdate(tx: Tx, caseId: string): Promise<DeskSubject | null> {
  const about = await tx.case.findUnique({
    where: { id: caseId },
    select: { milestoneId: true, unpostedId: true, post: { select: { id: true, threadId: true } } },
  });
  if (about?.post) return lockedPost(tx, about.post);
  if (about?.milestoneId) return lockedMilestone(tx, about.milestoneId);
  if (about?.unpostedId) return lockedUnposted(tx, about.unpostedId);
  return null;
}

async function lockedPost(tx: Tx, post: { id: string; threadId: string }): Promise<DeskSubject | null> {
  await tx.$queryRaw`SELECT id FROM thread WHERE id = ${post.threadId} FOR UPDATE`;
  const [row] = await tx.$queryRaw<PostRow[]>`
    SELECT post.id, post.thread_id AS "threadId", post.seq, post.revision, post.standing::text AS "standing",
           post.body = '' AS gone, voice.by_volunteers AS "byVolunteers", voice.tag
    FROM post JOIN voice ON voice.id = post.voice_id WHERE post.id = ${post.id} FOR UPDATE OF post`;
  if (row === undefined) return null;
  return { kind: "post", ...row, tag: new Uint8Array(row.tag), scope: `voice|${row.threadId}` };
}

async function lockedMilestone(tx: Tx, id: string): Promise<DeskSubject | null> {
  const [row] = await tx.$queryRaw<{ revision: number; standing: CaseSubjectStatus; gone: boolean; tag: Uint8Array }[]>`
    SELECT revision, standing::text AS "standing", standing = 'withdrawn' AS gone, tag FROM milestone WHERE id = ${id} FOR UPDATE`;
  if (row === undefined) return null;
  return {
    kind: "milestone",
    id,
    threadId: null,
    seq: null,
    byVolunteers: false,
    ...row,
    tag: new Uint8Array(row.tag),
    scope: `milestone|${id}`,
  };
}

async function lockedUnposted(tx: Tx, id: string): Promise<DeskSubject | null> {
  const [row] = await tx.$queryRaw<
    { revision: number; tag: Uint8Array; threadId: string | null; boardId: string | null }[]
  >`SELECT revision, tag, thread_id AS "threadId", board_id AS "boardId" FROM unposted WHERE id = ${id} FOR UPDATE`;
  if (row === undefined) return null;
  return {
    kind: "unposted",
    id,
    threadId: null,
    seq: null,
    revision: row.revision,
    standing: "unposted",
    gone: false,
    byVolunteers: false,
    tag: new Uint8Array(row.tag),
    scope: unpostedScope(row),
  };
}

/** Whether these are the viewer's own words, under whatever name. */
export function isOwn(root: Uint8Array, subject: Pick<DeskSubject, "scope" | "tag">): boolean {
  return sameBytes(tagOf(root, subject.scope), subject.tag);
}
