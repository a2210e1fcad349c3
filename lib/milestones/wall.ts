import type { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "@/lib/kernel/context";
import { cutPage, type EdgeAt, isBackwards, nearestPage, type Page, type PageEdge } from "@/lib/kernel/paging";
import type { Viewer } from "@/lib/kernel/viewer";
import type { StoneGroup } from "./groups";
import { STONES_A_PAGE, STONES_BESIDE_THE_PICTURE } from "./limits";
import type { Month } from "./months";
import { newestFirst, oldestFirst, type StoneRow, stoneColumns, viewOf } from "./rows";
import type { MilestoneView } from "./view";
import { onTheWall, seenByAll } from "./visibility";

/** Who asks, from where on, and when. */
type Asked = { readonly viewer: Viewer; readonly edge: PageEdge; readonly now: Date };

/** One page of the wall, the newest weeks first. On the first the week's picture stands too, and so half as many stones. */
export const wall = (db: Tx, asked: Asked): Promise<Page<MilestoneView>> =>
  stonesPage(db, asked, onTheWall, STONES_BESIDE_THE_PICTURE);

/** The same of one month: of the weeks whose Monday lies in it. */
export const wallOfMonth = (db: Tx, asked: Asked, { from, until }: Month): Promise<Page<MilestoneView>> =>
  stonesPage(db, asked, { ...onTheWall, AND: { week: { gte: from, lt: until } } });

/** The same of one group. */
export const wallOfGroup = (db: Tx, asked: Asked, { n }: StoneGroup): Promise<Page<MilestoneView>> =>
  stonesPage(db, asked, { ...onTheWall, groupNo: n });

/** What was shared under one profile, newest week first, whether it shows its cairn or not. Aliases' are never here. */
export const stonesOfProfile = (db: Tx, asked: Asked, profileId: string): Promise<Page<MilestoneView>> =>
  stonesPage(db, asked, { profileId });

/** Where in the order of the wall a stone stands. */
type Place = { readonly id: string; readonly week: Date };

/**
 * Cut by (week, id). The address carries only the id of the stone at the edge: its week would tell more than the page
 * does. An edge that no longer exists is the first page, and so is a way back that reaches it.
 */
async function stonesPage(
  db: Tx,
  { viewer, edge, now }: Asked,
  /** Which of those that everybody sees. */
  among: Prisma.MilestoneWhereInput,
  onFirst = STONES_A_PAGE,
): Promise<Page<MilestoneView>> {
  const edgeRow =
    edge &&
    (await db.milestone.findFirst({
      // A stone that nobody sees is no edge either: the order around it would tell its week.
      where: { ...seenByAll, ...among, id: edge.key[0] ?? "" },
      select: { id: true, week: true },
    }));
  const stonesAt = async (from: EdgeAt<Place>): Promise<Page<StoneRow>> => {
    const size = from ? STONES_A_PAGE : onFirst;
    const rows = await db.milestone.findMany({
      where: { ...seenByAll, ...among, ...(from ? pastStone(from) : {}) },
      orderBy: isBackwards(from) ? [...oldestFirst] : [...newestFirst],
      take: size + 1,
      select: stoneColumns,
    });
    return cutPage(rows, size, from, (stone) => stone.id);
  };
  const page = await nearestPage(edge && edgeRow ? { direction: edge.direction, key: edgeRow } : null, stonesAt);
  const reachesFirst = edge?.direction === "before" && edgeRow !== null && page.before === null;
  const shown = reachesFirst ? await stonesAt(null) : page;
  return { ...shown, items: shown.items.map(viewOf(viewer, now)) };
}

const WEEKS = { after: "lte", before: "gte", upTo: "gte" } as const;
const PAST = { after: "lt", before: "gt", upTo: "gt" } as const;
const IN_THE_WEEK = { after: "lt", before: "gt", upTo: "gte" } as const;

function pastStone({ direction, key: { id, week } }: NonNullable<EdgeAt<Place>>) {
  return {
    // Said twice, for the index: with what follows alone it begins at the edge and not at the newest stone.
    week: { [WEEKS[direction]]: week },
    OR: [{ week: { [PAST[direction]]: week } }, { week, id: { [IN_THE_WEEK[direction]]: id } }],
  };
}
