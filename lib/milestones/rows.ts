import { sameBytes, tagOf } from "@/lib/kernel/vault";
import type { Viewer } from "@/lib/kernel/viewer";
import type { MilestoneView } from "./view";
import { sharedIn } from "./week";

/** What a stone marks, and all that its drawing and its headline are made from. */
export const markColumns = {
  id: true,
  stoneSeed: true,
  kind: true,
  first: true,
  amount: true,
  about: true,
  onMedication: true,
  words: true,
  contentNotes: true,
} as const;

/** What a page needs of a stone; the tag stays here. */
export const stoneColumns = {
  ...markColumns,
  profileId: true,
  name: true,
  avatarSeed: true,
  standing: true,
  onWall: true,
  week: true,
  tag: true,
} as const;

/** By week, and inside a week by id, which is chance: the order tells no day. */
export const newestFirst = [{ week: "desc" }, { id: "desc" }] as const;
export const oldestFirst = [{ week: "asc" }, { id: "asc" }] as const;

export type StoneRow = Omit<MilestoneView, "shared" | "mine"> & { week: Date; tag: Uint8Array };

/** Whether the viewer shared it: recomputed from their key. */
export const isMine = (viewer: Viewer, row: { id: string; tag: Uint8Array }): boolean =>
  viewer.kind === "member" && sameBytes(row.tag, tagOf(viewer.root, `milestone|${row.id}`));

/** A stone as this viewer sees it, without its tag and with its week told from `now`. */
export const viewOf =
  (viewer: Viewer, now: Date) =>
  ({ week, tag, ...row }: StoneRow): MilestoneView => ({
    ...row,
    shared: sharedIn(week, now),
    mine: isMine(viewer, { id: row.id, tag }),
  });
