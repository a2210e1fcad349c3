import type { SessionContents } from "@/lib/identity/session";
import { openNotices, pausedUntilFor } from "@/lib/moderation/door-notices";
import { database } from "./world";

type Found = { notices: bigint; until: Date | null };
const PAUSES_KEPT = 20_000;
const found = new Map<string, Found>();

/**
 * The latest end of any open pause meant for this member, found by recomputing the tag of every open notice.
 * Kept per session until the open notices are others: `notices` stands for which they are.
 */
export async function pauseFor(session: SessionContents, notices: bigint, now: Date): Promise<Date | null> {
  if (notices === 0n) return null;
  const name = Buffer.from(session.idHash).toString("base64");
  const known = found.get(name);
  if (known && known.notices === notices) return known.until && known.until > now ? known.until : null;
  const until = pausedUntilFor(await openNotices(database(), now), session.root, now);
  if (found.size >= PAUSES_KEPT) found.clear();
  found.set(name, { notices, until });
  return until;
}
