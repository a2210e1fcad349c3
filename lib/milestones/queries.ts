import { type AuthorNotice, authorNotices } from "@/lib/cases/author-notice";
import type { Tx } from "@/lib/kernel/context";
import { reader, type Viewer } from "@/lib/kernel/viewer";
import { type MilestoneStanding, mayReadMilestone } from "./policy";
import { isMine, newestFirst, stoneColumns, viewOf } from "./rows";
import type { MilestoneView } from "./view";
import { onTheWall } from "./visibility";

/** The newest stones that everyone sees, for the home page: none that a volunteer is to look at first. */
export async function newestStones(db: Tx, count: number, now: Date): Promise<MilestoneView[]> {
  const rows = await db.milestone.findMany({
    where: { ...onTheWall, NOT: { case: { state: "open" } } },
    orderBy: [...newestFirst],
    take: count,
    select: stoneColumns,
  });
  return rows.map(viewOf(reader, now));
}

/** One stone, with what only its author is told; null when it is not there, or not for this viewer. */
export async function milestoneFor(
  db: Tx,
  viewer: Viewer,
  id: string,
  now: Date,
): Promise<{ milestone: MilestoneView; notice: AuthorNotice | null } | null> {
  const row = await db.milestone.findUnique({ where: { id }, select: stoneColumns });
  if (!row) return null;
  const milestone = viewOf(viewer, now)(row);
  if (!mayReadMilestone(viewer, milestone)) return null;
  const notices = milestone.mine ? await authorNotices(db, { milestoneIds: [id] }) : null;
  return { milestone, notice: notices?.get(id) ?? null };
}

/** What the withdrawing rule needs to know. */
export async function milestoneStanding(db: Tx, viewer: Viewer, id: string): Promise<MilestoneStanding | null> {
  const row = await db.milestone.findUnique({ where: { id }, select: { id: true, standing: true, tag: true } });
  return row && { standing: row.standing, mine: isMine(viewer, row) };
}
