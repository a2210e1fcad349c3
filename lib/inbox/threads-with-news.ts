import type { Tx } from "@/lib/kernel/context";
import { tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";
import type { Follows } from "@/lib/notebook/follows";
import { listedThreads } from "@/lib/threads/visibility";

/** More than these nobody is told of at once: it is one word beside 'Inbox'. */
const FOUND = 5;

/**
 * Some followed threads with replies by others that the member has not read, without counting any. Where nobody wrote
 * since, the thread's own row tells: no post is looked at.
 */
export async function threadsWithNews(db: Tx, member: Member, page: Follows): Promise<string[]> {
  const followed = Object.entries(page.threads).filter(([, thread]) => thread.follow === "on");
  if (followed.length === 0) return [];
  const ids = followed.map(([id]) => id);
  const readTo = followed.map(([, thread]) => thread.readTo);
  const ownTags = ids.map((id) => Buffer.from(tagOf(member.root, `voice|${id}`)).toString("hex"));
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT t.id FROM unnest(${ids}::text[], ${readTo}::int[], ${ownTags}::text[]) AS f (id, read_to, own_tag)
      JOIN thread t ON t.id = f.id AND t.next_seq > f.read_to + 1
    WHERE ${listedThreads} AND EXISTS (
      SELECT FROM post p JOIN voice v ON v.id = p.voice_id
      WHERE p.thread_id = t.id AND p.seq > f.read_to AND p.standing = 'visible' AND encode(v.tag, 'hex') <> f.own_tag
    ) LIMIT ${FOUND}`;
  return rows.map(({ id }) => id);
}
