import type { Tx } from "@/lib/kernel/context";
import { days, later } from "@/lib/kernel/time";
import { tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";

export type OwnVoice = { readonly id: string; readonly threadId: string };

const RECENT_DAYS = 90;
/** Threads in which the tag of every member is looked for: what is missed here is looked for elsewhere, or on demand. */
const NEWEST = 300;

/**
 * Where to look first for a member's own voices, latest activity first: the threads that are most alive, and of those of
 * the last 90 days the ones that their notebook speaks of. The notebook says only where to look; whose a voice is comes
 * from the key, and what it has lost is still found in all threads.
 */
export function threadsToLookIn(db: Tx, noted: readonly string[], now: Date): Promise<{ id: string }[]> {
  const since = later(now, -days(RECENT_DAYS));
  return db.$queryRaw<{ id: string }[]>`
    SELECT id FROM (
      (SELECT id, bumped_at, bump_shuffle FROM thread WHERE bumped_at >= ${since}
        ORDER BY bumped_at DESC, bump_shuffle DESC, id DESC LIMIT ${NEWEST})
      UNION SELECT id, bumped_at, bump_shuffle FROM thread WHERE id = ANY(${[...noted]}::text[]) AND bumped_at >= ${since}
    ) t ORDER BY bumped_at DESC, bump_shuffle DESC, id DESC`;
}

/** Whether there are threads beyond those: only then may a look in all of them find more. */
export async function threadsBeyond(db: Tx, noted: readonly string[], now: Date): Promise<boolean> {
  const looked = (await threadsToLookIn(db, noted, now)).map(({ id }) => id);
  const [found] = await db.$queryRaw<{ more: boolean }[]>`
    SELECT EXISTS (SELECT FROM thread WHERE id <> ALL(${looked}::text[])) AS more`;
  return found?.more ?? false;
}

/** Tags asked for in one query. */
const BATCH = 5000;

/** The voices a member has in any of these threads: their tag is recomputed for each and looked for. */
export async function ownVoicesIn(db: Tx, member: Member, threadIds: readonly string[]): Promise<OwnVoice[]> {
  const mine: OwnVoice[] = [];
  for (let at = 0; at < threadIds.length; at += BATCH) {
    const tags = threadIds
      .slice(at, at + BATCH)
      .map((id) => Buffer.from(tagOf(member.root, `voice|${id}`)).toString("hex"));
    // One list and not thousands of parameters, which took longer to send and plan than to answer.
    mine.push(
      ...(await db.$queryRaw<OwnVoice[]>`
        SELECT id, thread_id AS "threadId" FROM voice
        WHERE tag = ANY(ARRAY(SELECT decode(hex, 'hex') FROM unnest(${tags}::text[]) AS hex))`),
    );
  }
  return mine;
}
