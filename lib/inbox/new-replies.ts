import type { Tx } from "@/lib/kernel/context";
import { tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";
import type { Follows } from "@/lib/notebook/follows";
import { listedThreads } from "@/lib/threads/visibility";

/** Counted so far and no further: nobody needs to know whether it is 400 or 40,000. */
const COUNTED = 100;
const SHOWN = 100;

export type NewReplies = {
  readonly threadId: string;
  readonly title: string;
  readonly count: number;
  /** There are more than were counted. */
  readonly more: boolean;
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
    SELECT t.id AS "threadId", t.title, least(fresh.count, ${COUNTED})::int AS count, fresh.count > ${COUNTED} AS more,
           fresh.ids[1] AS "firstPostId"
    FROM unnest(${ids}::text[], ${readTo}::int[], ${ownTags}::text[]) AS f (id, read_to, own_tag)
      JOIN thread t ON t.id = f.id
      CROSS JOIN LATERAL (
        SELECT count(*) AS count, array_agg(next.id ORDER BY next.seq) AS ids FROM (
          SELECT p.id, p.seq FROM post p JOIN voice v ON v.id = p.voice_id
          WHERE p.thread_id = t.id AND p.seq > f.read_to AND p.standing = 'visible' AND encode(v.tag, 'hex') <> f.own_tag
          ORDER BY p.seq LIMIT ${COUNTED + 1}
        ) next
      ) fresh
    WHERE ${listedThreads} AND fresh.count > 0
    ORDER BY t.bumped_at DESC, t.bump_shuffle DESC, t.id DESC LIMIT ${SHOWN}`;
}
