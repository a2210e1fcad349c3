import type { SessionContents } from "@/lib/identity/session";
import { noticesFor, openNotices, pausedUntilFor } from "@/lib/moderation/door-notices";
import type { LeftMessage } from "./requests";
import { database } from "./world";

/** What waits at the door for one member: until when they are paused, and messages, without their words. */
type AtDoor = { readonly until: Date | null; readonly messages: readonly LeftMessage[] };
type Found = AtDoor & { readonly notices: bigint };

const NOTHING: AtDoor = { until: null, messages: [] };
const FOUND_KEPT = 20_000;
const found = new Map<string, Found>();

/**
 * What was left at the door for this member, found by recomputing the tag of every open notice. Kept per session until
 * the open notices are others: `notices` stands for which they are.
 */
export async function atDoor(session: SessionContents, notices: bigint, now: Date): Promise<AtDoor> {
  if (notices === 0n) return NOTHING;
  const name = Buffer.from(session.idHash).toString("base64");
  const known = found.get(name);
  if (known && known.notices === notices)
    return { ...known, until: known.until && known.until > now ? known.until : null };
  const mine = noticesFor(await openNotices(database(), now), session.root, now);
  const until = pausedUntilFor(mine, session.root, now);
  const messages = mine.filter(({ kind }) => kind === "message").map(({ id, scope }) => ({ id, scope }));
  if (found.size >= FOUND_KEPT) found.clear();
  found.set(name, { notices, until, messages });
  return { until, messages };
}
