import type { Tx } from "@/lib/kernel/context";
import type { Member } from "@/lib/kernel/viewer";
import { type Follows, spokenIn } from "@/lib/notebook/follows";
import { type OwnVoice, ownVoicesIn, threadsToLookIn } from "@/lib/threads/own-voices-in";

/** The voices a member has in threads of the last 90 days, recomputed from their key each time. */
export async function ownVoices(db: Tx, member: Member, follows: Follows, now: Date): Promise<OwnVoice[]> {
  const threads = await threadsToLookIn(db, spokenIn(follows), now);
  return ownVoicesIn(
    db,
    member,
    threads.map(({ id }) => id),
  );
}
