import type { Db } from "@/lib/kernel/context";
import { daysSince } from "@/lib/kernel/time";
import { REPLIES_SHOWN } from "./limits";

/** Who has replied since, where somebody cries for help: volunteers in their one name, a member, or nobody yet. */
export type Replied = "nobody" | "member" | "volunteer";

/** A reply that a volunteer may find enough, as it stands now. */
export type ReplySince = {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly byVolunteers: boolean;
  readonly body: string;
  /** Null beneath a stone, where no day is kept. */
  readonly daysAgo: number | null;
};

/** For each of these cases that is an open cry for help, and whose words are still there, who has replied since. */
export async function repliedTo(
  db: Pick<Db, "$queryRaw">,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, Replied>> {
  const rows = await db.$queryRaw<{ id: string; member: boolean; volunteer: boolean }[]>`
    SELECT c.id, COALESCE(since.member, false) AS member, COALESCE(since.volunteer, false) AS volunteer
    FROM "case" c JOIN post p ON p.id = c.post_id CROSS JOIN LATERAL (
      SELECT bool_or(NOT v.by_volunteers) AS member, bool_or(v.by_volunteers) AS volunteer
      FROM post r JOIN voice v ON v.id = r.voice_id
      WHERE r.thread_id = p.thread_id AND r.seq > p.seq AND r.standing = 'visible' AND r.voice_id <> p.voice_id
    ) since
    WHERE c.id = ANY (${[...caseIds]}::text[]) AND c.cry AND c.state = 'open' AND p.body <> ''`;
  return new Map(rows.map(({ id, member, volunteer }) => [id, volunteer ? "volunteer" : member ? "member" : "nobody"]));
}

/** The first replies by others after a post, visible ones alone. */
export async function repliesSince(db: Pick<Db, "post">, postId: string, now: Date): Promise<readonly ReplySince[]> {
  const post = await db.post.findUnique({
    where: { id: postId },
    select: { threadId: true, seq: true, voiceId: true, thread: { select: { milestoneId: true } } },
  });
  if (post === null) return [];
  const replies = await db.post.findMany({
    where: { threadId: post.threadId, seq: { gt: post.seq }, standing: "visible", voiceId: { not: post.voiceId } },
    orderBy: { seq: "asc" },
    take: REPLIES_SHOWN,
    select: { id: true, revision: true, body: true, hour: true, voice: { select: { name: true, byVolunteers: true } } },
  });
  const daysAgo = (hour: Date) => (post.thread.milestoneId === null ? daysSince(hour, now) : null);
  return replies.map(({ voice, hour, ...reply }) => ({ ...reply, ...voice, daysAgo: daysAgo(hour) }));
}
