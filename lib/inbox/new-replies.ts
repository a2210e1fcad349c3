import type { Tx } from "@/lib/kernel/context";
import { tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";
import type { Follows } from "@/lib/record/follows";
import { listedThreads } from "@/lib/threads/visibility";

export type NewReplies = {
  readonly threadId: string;
  readonly title: string;
  readonly count: number;
  /** The first of them: where reading goes on. */
  readonly firstPostId: string;
};

/** Followed threads with replies by others that the member has not read, latest activity first. */
export async function newReplies(db: Tx, member: Member, page: Follows): Promise<NewReplies[]> {
  const followed = Object.entries(page.threads).filter(([, thread]) => thread.follow === "on");
  if (followed.length === 0) return [];
  const ids = followed.map(([id]) => id);
  const readTo = followed.map(([, thread]) => thread.readTo);
  const ownTags = ids.map((id) => Buffer.from(tagOf(member.root, `voice|${id}`)).toString("hex"));
  return db.$queryRaw<NewReplies[]>`
    SELECT t.id AS "threadId", t.title, count(*)::int AS count, (array_agg(p.id ORDER BY p.seq))[1] AS "firstPostId"
    FROM unnest(${ids}::text[], ${readTo}::int[], ${ownTags}::text[]) AS f (id, read_to, own_tag)
      JOIN thread t ON t.id = f.id
      JOIN post p ON p.thread_id = t.id AND p.seq > f.read_to
      JOIN voice v ON v.id = p.voice_id AND encode(v.tag, 'hex') <> f.own_tag
    WHERE ${listedThreads} AND p.standing = 'visible'
    GROUP BY t.id, t.title, t.bumped_at, t.bump_shuffle
    ORDER BY t.bumped_at DESC, t.bump_shuffle DESC, t.id DESC LIMIT 100`;
}
