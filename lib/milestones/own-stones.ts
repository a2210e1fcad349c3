import { setImmediate as breath } from "node:timers/promises";
import type { Tx } from "@/lib/kernel/context";
import { tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";
import { mayReadMilestone } from "./policy";
import { newestFirst, stoneColumns, viewOf } from "./rows";
import type { MilestoneView } from "./view";

/** Stones in which the tag of a member is looked for where all that is new is shown, and on their own page. */
export const STONES_LOOKED_IN = { news: 500, own: 5000 } as const;
/** Tags worked out and asked for at once: some milliseconds, in which nobody else is answered. */
const BATCH = 1000;

/** A member's own stones, newest first, and whether there are older ones that were not looked at. */
export type OwnStones = { readonly stones: readonly MilestoneView[]; readonly more: boolean };

/**
 * The stones that a member shared, under whichever name, among the `newest` of all: their tag is recomputed for each stone
 * and looked for, so that nothing kept anywhere says whose they are.
 */
export async function ownStones(
  db: Pick<Tx, "milestone" | "$queryRaw">,
  member: Member,
  now: Date,
  newest: number | "all",
): Promise<OwnStones> {
  const rows = await db.milestone.findMany({
    orderBy: [...newestFirst],
    ...(newest === "all" ? {} : { take: newest + 1 }),
    select: { id: true },
  });
  const looked = newest === "all" ? rows : rows.slice(0, newest);
  const mine: string[] = [];
  for (let at = 0; at < looked.length; at += BATCH) {
    if (at > 0) await breath();
    const tags = looked
      .slice(at, at + BATCH)
      .map(({ id }) => Buffer.from(tagOf(member.root, `milestone|${id}`)).toString("hex"));
    // One list and not a thousand parameters, which take longer to send and plan than to answer.
    const found = await db.$queryRaw<{ id: string }[]>`
      SELECT id FROM milestone WHERE tag = ANY(ARRAY(SELECT decode(hex, 'hex') FROM unnest(${tags}::text[]) AS hex))`;
    mine.push(...found.map(({ id }) => id));
  }
  return { stones: await stonesOf(db, member, now, mine), more: rows.length > looked.length };
}

async function stonesOf(db: Pick<Tx, "milestone">, member: Member, now: Date, ids: string[]): Promise<MilestoneView[]> {
  if (ids.length === 0) return [];
  const rows = await db.milestone.findMany({
    where: { id: { in: ids } },
    orderBy: [...newestFirst],
    select: stoneColumns,
  });
  return rows.map(viewOf(member, now)).filter((stone) => mayReadMilestone(member, stone));
}
