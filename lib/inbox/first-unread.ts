import type { Tx } from "@/lib/kernel/context";
import { tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";
import { type Follows, followIn } from "@/lib/notebook/follows";
import { listedThreads } from "@/lib/threads/visibility";

export type Unread = { readonly threadId: string; readonly postId: string; readonly seq: number };

/**
 * Where reading goes on in each of these threads: the first visible post by others after the place where the member
 * stopped. Threads they have not begun, or have read to the end, are not in the answer.
 */
export async function firstUnread(
  db: Tx,
  member: Member,
  page: Follows,
  threadIds: readonly string[],
): Promise<ReadonlyMap<string, Unread>> {
  const begun = threadIds.flatMap((id) => {
    const { readTo } = followIn(page, id);
    return readTo === null ? [] : [{ id, readTo, tag: Buffer.from(tagOf(member.root, `voice|${id}`)).toString("hex") }];
  });
  if (begun.length === 0) return new Map();
  const ids = begun.map(({ id }) => id);
  const readTo = begun.map((thread) => thread.readTo);
  const ownTags = begun.map(({ tag }) => tag);
  const rows = await db.$queryRaw<Unread[]>`
    SELECT t.id AS "threadId", next.id AS "postId", next.seq
    FROM unnest(${ids}::text[], ${readTo}::int[], ${ownTags}::text[]) AS f (id, read_to, own_tag)
      JOIN thread t ON t.id = f.id
      CROSS JOIN LATERAL (
        SELECT p.id, p.seq FROM post p JOIN voice v ON v.id = p.voice_id
        WHERE p.thread_id = t.id AND p.seq > f.read_to AND p.standing = 'visible' AND encode(v.tag, 'hex') <> f.own_tag
        ORDER BY p.seq LIMIT 1
      ) next
    WHERE ${listedThreads}`;
  return new Map(rows.map((row) => [row.threadId, row]));
}
