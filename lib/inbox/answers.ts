import type { Tx } from "@/lib/kernel/context";
import { dayOf } from "@/lib/kernel/time";
import type { Follows } from "@/lib/notebook/follows";
import type { OwnVoice } from "@/lib/threads/own-voices-in";

export type InboxAnswer = {
  readonly postId: string;
  readonly title: string;
  readonly name: string;
  readonly avatarSeed: string;
  /** Beneath a stone the Monday of its week. */
  readonly day: Date;
  readonly underStone: boolean;
  /** Not read yet, as far as the notebook knows. */
  readonly fresh: boolean;
};

const ANSWERS_SHOWN = 30;

type Row = Omit<InboxAnswer, "day" | "fresh"> & { threadId: string; seq: number; hour: Date };

/**
 * Replies by others that quote the member's own posts, newest first. Own posts are found first and the answers by them:
 * the other way round everybody's newest posts would be searched for them.
 */
export async function answersTo(db: Tx, voices: readonly OwnVoice[], page: Follows): Promise<InboxAnswer[]> {
  const own = voices.map((voice) => voice.id);
  if (own.length === 0) return [];
  const rows = await db.$queryRaw<Row[]>`
    WITH own AS MATERIALIZED (SELECT id FROM post WHERE voice_id = ANY(${own}::text[]))
    SELECT a.id AS "postId", t.title, v.name, v.avatar_seed AS "avatarSeed", a.thread_id AS "threadId", a.seq, a.hour,
      t.milestone_id IS NOT NULL AS "underStone"
    FROM own JOIN post a ON a.answers_id = own.id JOIN thread t ON t.id = a.thread_id JOIN voice v ON v.id = a.voice_id
    WHERE a.standing = 'visible' AND t.standing IN ('visible', 'withdrawn') AND a.voice_id <> ALL(${own}::text[])
    ORDER BY a.hour DESC, a.id DESC LIMIT ${ANSWERS_SHOWN}`;
  return rows.map(({ threadId, seq, hour, ...row }) => ({
    ...row,
    day: dayOf(hour),
    fresh: seq > (page.threads[threadId]?.readTo ?? -1),
  }));
}
