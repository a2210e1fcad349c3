import { type AuthorNotice, authorNotices } from "@/lib/cases/author-notice";
import type { Tx } from "@/lib/kernel/context";
import { cutPage, type EdgeAt, isBackwards, nearestPage, type Page, type PageEdge } from "@/lib/kernel/paging";
import { reader, type Viewer } from "@/lib/kernel/viewer";
import { STONES_A_PAGE } from "./limits";
import { type MilestoneStanding, mayReadMilestone } from "./policy";
import { isMine, newestFirst, oldestFirst, type StoneRow, stoneColumns, viewOf } from "./rows";
import type { MilestoneView } from "./view";
import { seenByAll } from "./visibility";

/**
 * One page of the wall, the newest weeks first, cut by (week, id). The address carries only the id of the stone at the
 * edge: its week would tell more than the page does. An edge that no longer exists is the first page.
 */
export async function wall(db: Tx, viewer: Viewer, edge: PageEdge, now: Date): Promise<Page<MilestoneView>> {
  const edgeRow =
    edge &&
    (await db.milestone.findFirst({
      // A stone that nobody sees is no edge either: the order around it would tell its week.
      where: { ...seenByAll, id: edge.key[0] ?? "" },
      select: { id: true, week: true },
    }));
  const from = edge && edgeRow ? { direction: edge.direction, key: edgeRow } : null;
  const page = await nearestPage(from, (at) => stonesAt(db, at));
  return { ...page, items: page.items.map(viewOf(viewer, now)) };
}

const WEEKS = { after: "lte", before: "gte", upTo: "gte" } as const;
const PAST = { after: "lt", before: "gt", upTo: "gt" } as const;
const IN_THE_WEEK = { after: "lt", before: "gt", upTo: "gte" } as const;

async function stonesAt(db: Tx, from: EdgeAt<{ id: string; week: Date }>): Promise<Page<StoneRow>> {
  const rows = await db.milestone.findMany({
    where: from ? { ...seenByAll, ...pastStone(from) } : seenByAll,
    orderBy: isBackwards(from) ? [...oldestFirst] : [...newestFirst],
    take: STONES_A_PAGE + 1,
    select: stoneColumns,
  });
  return cutPage(rows, STONES_A_PAGE, from, (stone) => stone.id);
}

function pastStone({ direction, key: { id, week } }: NonNullable<EdgeAt<{ id: string; week: Date }>>) {
  return {
    // Said twice, for the index: with what follows alone it begins at the edge and not at the newest stone.
    week: { [WEEKS[direction]]: week },
    OR: [{ week: { [PAST[direction]]: week } }, { week, id: { [IN_THE_WEEK[direction]]: id } }],
  };
}

/** The newest stones that everyone sees, for the home page. */
export async function newestStones(db: Tx, count: number, now: Date): Promise<MilestoneView[]> {
  const rows = await db.milestone.findMany({
    where: seenByAll,
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
