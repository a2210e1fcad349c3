import type { SessionContents } from "@/lib/identity/session";
import { type Purpose, sameBytes, tagOf } from "@/lib/kernel/vault";
import { database } from "./world";

type Found = { ordinal: bigint; until: Date | null };
const PAUSES_KEPT = 20_000;
const found = new Map<string, Found>();

/**
 * The latest end of any open pause meant for this member, found by recomputing the tag of every open notice.
 * Kept per session until a newer notice appears: the ordinal of the newest one is the counter.
 */
export async function pauseFor(session: SessionContents, now: Date): Promise<Date | null> {
  const db = database();
  const newest = await db.doorNotice.findFirst({ orderBy: { ordinal: "desc" }, select: { ordinal: true } });
  if (!newest) return null;
  const name = Buffer.from(session.idHash).toString("base64");
  const known = found.get(name);
  if (known && known.ordinal === newest.ordinal) return known.until && known.until > now ? known.until : null;
  const open = await db.doorNotice.findMany({ where: { until: { gt: now }, kind: "pause" }, select: { scope: true, tag: true, until: true } });
  let until: Date | null = null;
  for (const notice of open) {
    const purpose = purposeOf(notice.scope);
    if (!purpose || !sameBytes(tagOf(session.root, purpose), notice.tag)) continue;
    if (until === null || notice.until > until) until = notice.until;
  }
  if (found.size >= PAUSES_KEPT) found.clear();
  found.set(name, { ordinal: newest.ordinal, until });
  return until;
}

function purposeOf(scope: string): Purpose | null {
  const [kind, id] = scope.split("|");
  if (id === undefined) return null;
  if (kind === "voice") return `voice|${id}`;
  if (kind === "milestone") return `milestone|${id}`;
  return null;
}
