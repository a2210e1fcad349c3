import type { Tx } from "@/lib/kernel/context";
import { dayOf } from "@/lib/kernel/time";
import type { Follows } from "@/lib/record/follows";
import type { OwnVoice } from "./own-voices";

export type Answer = {
  readonly postId: string;
  readonly title: string;
  readonly name: string;
  readonly avatarSeed: string;
  readonly day: Date;
  /** Not read yet, as far as the notebook knows. */
  readonly fresh: boolean;
};

const ANSWERS_SHOWN = 30;

/** Replies by others that quote the member's own posts, newest first. */
export async function answersTo(db: Tx, voices: readonly OwnVoice[], page: Follows): Promise<Answer[]> {
  const own = voices.map((voice) => voice.id);
  if (own.length === 0) return [];
  const rows = await db.post.findMany({
    where: {
      standing: "visible",
      thread: { standing: { in: ["visible", "withdrawn"] } },
      answers: { voiceId: { in: own } },
      voiceId: { notIn: own },
    },
    orderBy: [{ hour: "desc" }, { id: "desc" }],
    take: ANSWERS_SHOWN,
    select: {
      id: true,
      threadId: true,
      seq: true,
      hour: true,
      thread: { select: { title: true } },
      voice: { select: { name: true, avatarSeed: true } },
    },
  });
  return rows.map((row) => ({
    postId: row.id,
    title: row.thread.title,
    name: row.voice.name,
    avatarSeed: row.voice.avatarSeed,
    day: dayOf(row.hour),
    fresh: row.seq > (page.threads[row.threadId]?.readTo ?? -1),
  }));
}
