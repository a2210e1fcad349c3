import type { Tx } from "@/lib/kernel/context";
import { days, later } from "@/lib/kernel/time";
import { tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";

export type OwnVoice = { readonly id: string; readonly threadId: string };

const RECENT_DAYS = 90;
const BATCH = 5000;

/** The voices a member has in threads with activity of the last 90 days, recomputed from their key each time. */
export async function ownVoices(db: Tx, member: Member, now: Date): Promise<OwnVoice[]> {
  const threads = await db.thread.findMany({
    where: { bumpedAt: { gte: later(now, -days(RECENT_DAYS)) } },
    select: { id: true },
  });
  const mine: OwnVoice[] = [];
  for (let at = 0; at < threads.length; at += BATCH) {
    const tags = threads
      .slice(at, at + BATCH)
      .map((thread) => Buffer.from(tagOf(member.root, `voice|${thread.id}`)).toString("hex"));
    // One list and not thousands of parameters, which took longer to send and plan than to answer.
    mine.push(
      ...(await db.$queryRaw<OwnVoice[]>`
        SELECT id, thread_id AS "threadId" FROM voice
        WHERE tag = ANY(ARRAY(SELECT decode(hex, 'hex') FROM unnest(${tags}::text[]) AS hex))`),
    );
  }
  return mine;
}
