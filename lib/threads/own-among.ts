import type { Tx } from "@/lib/kernel/context";
import { tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";
import {
  type KeptRows,
  keptRows,
  type ListKind,
  mattersWhose,
  type NoteChoices,
  type PlaceInThread,
} from "./note-rule";

const keyOf = ({ threadId, seq }: PlaceInThread): string => `${threadId} ${seq}`;

/** Which of these posts a member wrote, in one question. */
async function ownAmong(db: Tx, { root }: Member, places: readonly PlaceInThread[]): Promise<ReadonlySet<string>> {
  if (places.length === 0) return new Set();
  const ids = places.map(({ threadId }) => threadId);
  const seqs = places.map(({ seq }) => seq);
  const tags = ids.map((id) => Buffer.from(tagOf(root, `voice|${id}`)).toString("hex"));
  const rows = await db.$queryRaw<PlaceInThread[]>`
    SELECT p.thread_id AS "threadId", p.seq
    FROM unnest(${ids}::text[], ${seqs}::int[], ${tags}::text[]) AS asked (thread_id, seq, tag)
    JOIN voice v ON v.thread_id = asked.thread_id AND v.tag = decode(asked.tag, 'hex')
    JOIN post p ON p.voice_id = v.id AND p.seq = asked.seq`;
  return new Set(rows.map(keyOf));
}

/** A list as a member chose to read it. Whose its rows are is asked only of those to which it makes a difference. */
export async function keptFor<T>(
  db: Tx,
  member: Member,
  choices: NoteChoices,
  rows: readonly T[],
  kind: ListKind<T>,
): Promise<KeptRows<T>> {
  const asked = rows.filter((row) => mattersWhose(row, choices, kind));
  const own = await ownAmong(db, member, asked.map(kind.placeOf));
  return keptRows(rows, choices, kind, (row) => own.has(keyOf(kind.placeOf(row))));
}

/** Which of these posts of a thread a member wrote. */
export async function ownPostsIn(
  db: Tx,
  { root }: Member,
  threadId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const where = { id: { in: [...ids] }, voice: { threadId, tag: tagOf(root, `voice|${threadId}`) } };
  return new Set((await db.post.findMany({ where, select: { id: true } })).map(({ id }) => id));
}
