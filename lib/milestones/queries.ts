import { type AuthorNotice, authorNotices } from "@/lib/cases/author-notice";
import type { Tx } from "@/lib/kernel/context";
import { cutPage, type EdgeAt, isBackwards, nearestPage, type Page, type PageEdge } from "@/lib/kernel/paging";
import { sameBytes, tagOf } from "@/lib/kernel/vault";
import { reader, type Viewer } from "@/lib/kernel/viewer";
import { STONES_A_PAGE } from "./limits";
import { type MilestoneStanding, mayReadMilestone } from "./policy";
import type { MilestoneView } from "./view";
import { seenByAll } from "./visibility";
import { sharedIn } from "./week";

const shown = {
  id: true,
  profileId: true,
  name: true,
  avatarSeed: true,
  stoneSeed: true,
  kind: true,
  amount: true,
  about: true,
  onMedication: true,
  words: true,
  standing: true,
  week: true,
  tag: true,
} as const;

/** By week, and inside a week by id, which is chance: the order tells no day. */
const newestFirst = [{ week: "desc" }, { id: "desc" }] as const;
const oldestFirst = [{ week: "asc" }, { id: "asc" }] as const;

type Row = Omit<MilestoneView, "shared" | "mine"> & { week: Date; tag: Uint8Array };

const isMine = (viewer: Viewer, row: { id: string; tag: Uint8Array }): boolean =>
  viewer.kind === "member" && sameBytes(row.tag, tagOf(viewer.root, `milestone|${row.id}`));

/** The tag stays here. */
const viewOf =
  (viewer: Viewer, now: Date) =>
  ({ week, tag, ...row }: Row): MilestoneView => ({
    ...row,
    shared: sharedIn(week, now),
    mine: isMine(viewer, { id: row.id, tag }),
  });

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

async function stonesAt(db: Tx, from: EdgeAt<{ id: string; week: Date }>): Promise<Page<Row>> {
  const rows = await db.milestone.findMany({
    where: from ? { ...seenByAll, ...pastStone(from) } : seenByAll,
    orderBy: isBackwards(from) ? [...oldestFirst] : [...newestFirst],
    take: STONES_A_PAGE + 1,
    select: shown,
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
  const rows = await db.milestone.findMany({ where: seenByAll, orderBy: [...newestFirst], take: count, select: shown });
  return rows.map(viewOf(reader, now));
}

/** These stones, newest first, as this viewer sees their own. */
export async function milestonesOf(
  db: Tx,
  viewer: Viewer,
  ids: readonly string[],
  now: Date,
): Promise<MilestoneView[]> {
  if (ids.length === 0) return [];
  const rows = await db.milestone.findMany({
    where: { id: { in: [...ids] } },
    orderBy: [...newestFirst],
    select: shown,
  });
  return rows.map(viewOf(viewer, now)).filter((milestone) => mayReadMilestone(viewer, milestone));
}

/** One stone, with what only its author is told; null when it is not there, or not for this viewer. */
export async function milestoneFor(
  db: Tx,
  viewer: Viewer,
  id: string,
  now: Date,
): Promise<{ milestone: MilestoneView; notice: AuthorNotice | null } | null> {
  const row = await db.milestone.findUnique({ where: { id }, select: shown });
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
