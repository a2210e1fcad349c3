import type { Tx } from "@/lib/kernel/context";
import { dayOf } from "@/lib/kernel/time";
import type { ContentNote } from "@/lib/threads/limits";
import { listedThreads } from "@/lib/threads/visibility";

/** A reply with its words, as somebody is told of it who has not read it. */
export type ReplyInFull = {
  readonly postId: string;
  readonly threadId: string;
  /** Empty where the opening was deleted. */
  readonly title: string;
  readonly name: string;
  readonly avatarSeed: string;
  readonly body: string;
  readonly contentNotes: ContentNote[];
  /** Whoever reads chose to see words with such notes: they stand open. */
  readonly unfolded?: boolean;
  /** Beneath a stone the Monday of its week. */
  readonly day: Date;
  readonly underStone: boolean;
};

/** The words of a reply that everybody can see; null where they cannot, or not any more. */
export async function replyInFull(db: Tx, postId: string): Promise<ReplyInFull | null> {
  const [row] = await db.$queryRaw<(Omit<ReplyInFull, "day"> & { hour: Date })[]>`
    SELECT p.id AS "postId", t.id AS "threadId", t.title, v.name, v.avatar_seed AS "avatarSeed", p.body,
           p.content_notes::text[] AS "contentNotes", p.hour, t.milestone_id IS NOT NULL AS "underStone"
    FROM post p JOIN thread t ON t.id = p.thread_id JOIN voice v ON v.id = p.voice_id
    WHERE p.id = ${postId} AND p.standing = 'visible' AND ${listedThreads}`;
  if (!row) return null;
  const { hour, ...reply } = row;
  return { ...reply, day: dayOf(hour) };
}
