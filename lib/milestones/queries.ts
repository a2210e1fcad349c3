import type { Tx } from "@/lib/kernel/context";
import { cutPage, type Page, type PageEdge } from "@/lib/kernel/paging";
import { dayOf } from "@/lib/kernel/time";
import { sameBytes, tagOf } from "@/lib/kernel/vault";
import type { Viewer } from "@/lib/kernel/viewer";
import { CAIRN_STONES, STONES_A_PAGE } from "./limits";
import { type MilestoneStanding, mayReadMilestone } from "./policy";
import type { CairnStone, MilestoneView } from "./view";
import { seenByAll } from "./visibility";

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
  hour: true,
} as const;

const drawn = { id: true, stoneSeed: true, kind: true, amount: true, about: true, onMedication: true } as const;

const newestFirst = [{ hour: "desc" }, { id: "desc" }] as const;
const oldestFirst = [{ hour: "asc" }, { id: "asc" }] as const;

/** Pages show the day; the hour stays in the database. */
function viewOf({ hour, ...row }: Omit<MilestoneView, "day"> & { hour: Date }): MilestoneView {
  return { ...row, day: dayOf(hour) };
}

/**
 * One page of the wall, newest first, cut by (hour, id). The address carries only the id of the stone at the edge:
 * its hour would tell more than the page does. An edge that no longer exists is the first page.
 */
export async function wall(db: Tx, edge: PageEdge): Promise<Page<MilestoneView>> {
  const edgeRow =
    edge && (await db.milestone.findUnique({ where: { id: edge.key[0] ?? "" }, select: { id: true, hour: true } }));
  const from = edgeRow ? edge : null;
  const backwards = from?.direction === "before";
  const past = backwards ? "gt" : "lt";
  const rows = await db.milestone.findMany({
    where: edgeRow
      ? { ...seenByAll, OR: [{ hour: { [past]: edgeRow.hour } }, { hour: edgeRow.hour, id: { [past]: edgeRow.id } }] }
      : seenByAll,
    orderBy: backwards ? [...oldestFirst] : [...newestFirst],
    take: STONES_A_PAGE + 1,
    select: shown,
  });
  return cutPage(rows.map(viewOf), STONES_A_PAGE, from, (stone) => stone.id);
}

/** The newest stones that everyone sees, for the home page. */
export async function newestStones(db: Tx, count: number): Promise<MilestoneView[]> {
  const rows = await db.milestone.findMany({ where: seenByAll, orderBy: [...newestFirst], take: count, select: shown });
  return rows.map(viewOf);
}

/** One stone and whether it is the viewer's own; null when it is not there, or not for this viewer. */
export async function milestoneFor(
  db: Tx,
  viewer: Viewer,
  id: string,
): Promise<{ milestone: MilestoneView; mine: boolean } | null> {
  const row = await db.milestone.findUnique({ where: { id }, select: { ...shown, tag: true } });
  if (!row) return null;
  const { tag, ...rest } = row;
  const mine = viewer.kind === "member" && sameBytes(tag, tagOf(viewer.root, `milestone|${id}`));
  if (!mayReadMilestone(viewer, { standing: row.standing, mine })) return null;
  return { milestone: viewOf(rest), mine };
}

/** What the withdrawing rule needs to know. */
export async function milestoneStanding(db: Tx, viewer: Viewer, id: string): Promise<MilestoneStanding | null> {
  const row = await db.milestone.findUnique({ where: { id }, select: { standing: true, tag: true } });
  if (!row) return null;
  const mine = viewer.kind === "member" && sameBytes(row.tag, tagOf(viewer.root, `milestone|${id}`));
  return { standing: row.standing, mine };
}

/** The stones of a profile that chose to show them, newest first; none when it did not choose. Aliases' are never here. */
export function cairnOf(db: Tx, profileId: string): Promise<CairnStone[]> {
  return db.milestone.findMany({
    where: { ...seenByAll, profileId, profile: { showsCairn: true } },
    orderBy: [...newestFirst],
    take: CAIRN_STONES,
    select: drawn,
  });
}
