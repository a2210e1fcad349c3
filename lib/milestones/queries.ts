import { type AuthorNotice, authorNotices } from "@/lib/cases/author-notice";
import type { Tx } from "@/lib/kernel/context";
import { cutPage, type Page, type PageEdge } from "@/lib/kernel/paging";
import { dayOf } from "@/lib/kernel/time";
import { sameBytes, tagOf } from "@/lib/kernel/vault";
import { reader, type Viewer } from "@/lib/kernel/viewer";
import { STONES_A_PAGE } from "./limits";
import { type MilestoneStanding, mayReadMilestone } from "./policy";
import type { MilestoneView } from "./view";
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
  tag: true,
} as const;

const newestFirst = [{ hour: "desc" }, { id: "desc" }] as const;
const oldestFirst = [{ hour: "asc" }, { id: "asc" }] as const;

type Row = Omit<MilestoneView, "day" | "mine"> & { hour: Date; tag: Uint8Array };

const isMine = (viewer: Viewer, row: { id: string; tag: Uint8Array }): boolean =>
  viewer.kind === "member" && sameBytes(row.tag, tagOf(viewer.root, `milestone|${row.id}`));

/** Pages show the day; the hour and the tag stay here. */
const viewOf =
  (viewer: Viewer) =>
  ({ hour, tag, ...row }: Row): MilestoneView => ({
    ...row,
    day: dayOf(hour),
    mine: isMine(viewer, { id: row.id, tag }),
  });

/**
 * One page of the wall, newest first, cut by (hour, id). The address carries only the id of the stone at the edge:
 * its hour would tell more than the page does. An edge that no longer exists is the first page.
 */
export async function wall(db: Tx, viewer: Viewer, edge: PageEdge): Promise<Page<MilestoneView>> {
  const edgeRow =
    edge &&
    (await db.milestone.findFirst({
      // A stone that nobody sees is no edge either: the order around it would tell its hour.
      where: { ...seenByAll, id: edge.key[0] ?? "" },
      select: { id: true, hour: true },
    }));
  const from = edgeRow ? edge : null;
  const backwards = from?.direction === "before";
  const past = backwards ? "gt" : "lt";
  const rows = await db.milestone.findMany({
    where: edgeRow
      ? {
          ...seenByAll,
          // Said twice, for the index: with the first alone it begins at the edge and not at the newest stone.
          hour: { [`${past}e`]: edgeRow.hour },
          OR: [{ hour: { [past]: edgeRow.hour } }, { hour: edgeRow.hour, id: { [past]: edgeRow.id } }],
        }
      : seenByAll,
    orderBy: backwards ? [...oldestFirst] : [...newestFirst],
    take: STONES_A_PAGE + 1,
    select: shown,
  });
  return cutPage(rows.map(viewOf(viewer)), STONES_A_PAGE, from, (stone) => stone.id);
}

/** The newest stones that everyone sees, for the home page. */
export async function newestStones(db: Tx, count: number): Promise<MilestoneView[]> {
  const rows = await db.milestone.findMany({ where: seenByAll, orderBy: [...newestFirst], take: count, select: shown });
  return rows.map(viewOf(reader));
}

/** One stone, with what only its author is told; null when it is not there, or not for this viewer. */
export async function milestoneFor(
  db: Tx,
  viewer: Viewer,
  id: string,
): Promise<{ milestone: MilestoneView; notice: AuthorNotice | null } | null> {
  const row = await db.milestone.findUnique({ where: { id }, select: shown });
  if (!row) return null;
  const milestone = viewOf(viewer)(row);
  if (!mayReadMilestone(viewer, milestone)) return null;
  const notices = milestone.mine ? await authorNotices(db, { milestoneIds: [id] }) : null;
  return { milestone, notice: notices?.get(id) ?? null };
}

/** What the withdrawing rule needs to know. */
export async function milestoneStanding(db: Tx, viewer: Viewer, id: string): Promise<MilestoneStanding | null> {
  const row = await db.milestone.findUnique({ where: { id }, select: { id: true, standing: true, tag: true } });
  return row && { standing: row.standing, mine: isMine(viewer, row) };
}
