import { encouragementCounts } from "@/lib/encouragements/queries";
import type { Page, PageEdge } from "@/lib/kernel/paging";
import type { Viewer } from "@/lib/kernel/viewer";
import type { StoneGroup } from "@/lib/milestones/groups";
import type { Month } from "@/lib/milestones/months";
import type { MilestoneView } from "@/lib/milestones/view";
import { stonePageByNotes } from "./own-notes";
import { currentViewer } from "./viewer";
import { wallPlaceName } from "./wall-place";
import { clock, database } from "./world";

type Asked = { readonly viewer: Viewer; readonly edge: PageEdge; readonly now: Date };

/** A page of stones as whoever asks chose to read them, with the kind words for each. `of`: which page it is. */
export async function stonesShown(
  of: "wall" | StoneGroup | Month,
  edge: PageEdge,
  read: (asked: Asked) => Promise<Page<MilestoneView>>,
) {
  const viewer = await currentViewer();
  const { leftOut, ...page } = await stonePageByNotes(read({ viewer, edge, now: clock() }));
  const ids = page.items.map(({ id }) => id);
  return {
    page,
    leftOut: leftOut.length,
    given: await encouragementCounts(database(), viewer, ids),
    encourage: viewer.kind === "member",
    here: wallPlaceName(of, edge),
  };
}
