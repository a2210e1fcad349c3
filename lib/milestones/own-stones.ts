import type { Tx } from "@/lib/kernel/context";
import { tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";
import { mayReadMilestone } from "./policy";
import { newestFirst, stoneColumns, viewOf } from "./rows";
import type { MilestoneView } from "./view";

/** Stones in which the tag of a member is looked for at first; all of them only on demand. */
const NEWEST = 5000;
/** Tags asked for in one query. */
const BATCH = 5000;

/** A member's own stones, newest first, and whether there are older ones that were not looked at. */
export type OwnStones = { readonly stones: MilestoneView[]; readonly more: boolean };

/**
 * Every stone that a member shared, under whichever name: their tag is recomputed for each stone and looked for, so that
 * nothing kept anywhere says whose they are.
 */
export async function ownStones(db: Tx, member: Member, now: Date, all: boolean): Promise<OwnStones> {
  const rows = await db.milestone.findMany({
    orderBy: [...newestFirst],
    ...(all ? {} : { take: NEWEST + 1 }),
    select: { id: true },
  });
  const looked = all ? rows : rows.slice(0, NEWEST);
  const mine: MilestoneView[] = [];
  for (let at = 0; at < looked.length; at += BATCH) {
    const tags = looked.slice(at, at + BATCH).map(({ id }) => tagOf(member.root, `milestone|${id}`));
    const found = await db.milestone.findMany({
      where: { tag: { in: tags } },
      orderBy: [...newestFirst],
      select: stoneColumns,
    });
    mine.push(...found.map(viewOf(member, now)));
  }
  return { stones: mine.filter((stone) => mayReadMilestone(member, stone)), more: rows.length > looked.length };
}
