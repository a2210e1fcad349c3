import type { Tx } from "@/lib/kernel/context";
import { days, later } from "@/lib/kernel/time";
import { sameBytes, tagOf } from "@/lib/kernel/vault";

/** How far back a member's own stones are looked for: nothing kept says whose a stone is, so each tag is recomputed. */
const LOOK_BACK_DAYS = 90;
/** Recomputing this many tags takes a few milliseconds. */
const STONES_TRIED = 500;
/** How many of the writer's latest words a new stone's are compared with. */
const RECENT = 5;

/** The words of this member's latest stones among everyone's newest: found with their key, never through a link. */
export async function ownLatestWords(tx: Tx, root: Uint8Array, now: Date): Promise<string[]> {
  const newest = await tx.milestone.findMany({
    where: { week: { gte: later(now, -days(LOOK_BACK_DAYS)) } },
    orderBy: [{ week: "desc" }, { id: "desc" }],
    take: STONES_TRIED,
    select: { id: true, tag: true },
  });
  const own = newest.filter(({ id, tag }) => sameBytes(tag, tagOf(root, `milestone|${id}`))).slice(0, RECENT);
  if (own.length === 0) return [];
  const rows = await tx.milestone.findMany({
    where: { id: { in: own.map(({ id }) => id) } },
    select: { words: true },
  });
  return rows.flatMap(({ words }) => (words === "" ? [] : [words]));
}
