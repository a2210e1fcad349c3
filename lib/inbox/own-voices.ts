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
    const tags = threads.slice(at, at + BATCH).map((thread) => tagOf(member.root, `voice|${thread.id}`));
    mine.push(...(await db.voice.findMany({ where: { tag: { in: tags } }, select: { id: true, threadId: true } })));
  }
  return mine;
}
