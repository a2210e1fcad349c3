import type { Tx } from "@/lib/kernel/context";
import { days, later } from "@/lib/kernel/time";
import type { Member } from "@/lib/kernel/viewer";
import { type OwnVoice, ownVoicesIn } from "@/lib/threads/own-voices-in";

const RECENT_DAYS = 90;

/** The voices a member has in threads with activity of the last 90 days, recomputed from their key each time. */
export async function ownVoices(db: Tx, member: Member, now: Date): Promise<OwnVoice[]> {
  const threads = await db.thread.findMany({
    where: { bumpedAt: { gte: later(now, -days(RECENT_DAYS)) } },
    select: { id: true },
  });
  return ownVoicesIn(
    db,
    member,
    threads.map(({ id }) => id),
  );
}
