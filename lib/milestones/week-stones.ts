import type { Tx } from "@/lib/kernel/context";
import { WEEK_STONES } from "./limits";
import { lookOf, type StoneLook } from "./look";
import { newestFirst } from "./rows";
import { onTheWall } from "./visibility";
import { type SharedIn, sharedIn } from "./week";

/** The stones of one week as its picture draws them: nothing of who placed them. */
export type WeekStones = {
  /** Null where there is no stone at all. */
  readonly shared: SharedIn | null;
  readonly looks: readonly StoneLook[];
};

/** The stones of this week or, while it has none, of the last that has some. */
export async function weekStones(db: Tx, now: Date): Promise<WeekStones> {
  const newest = await db.milestone.findFirst({
    where: onTheWall,
    orderBy: [...newestFirst],
    select: { week: true },
  });
  if (!newest) return { shared: null, looks: [] };
  const rows = await db.milestone.findMany({
    where: { ...onTheWall, week: newest.week },
    orderBy: [...newestFirst],
    take: WEEK_STONES,
    select: { stoneSeed: true, kind: true, amount: true },
  });
  return { shared: sharedIn(newest.week, now), looks: rows.map(lookOf) };
}
