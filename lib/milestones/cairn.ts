import type { Tx } from "@/lib/kernel/context";
import { tagOf } from "@/lib/kernel/vault";
import type { Viewer } from "@/lib/kernel/viewer";
import { CAIRN_STONES } from "./limits";
import { markColumns, newestFirst } from "./rows";
import type { CairnStone } from "./view";
import { seenByAll } from "./visibility";

/** Whether the viewer's own profile shows its cairn; null when they have no profile yet. */
export async function ownCairnShown(db: Tx, viewer: Viewer): Promise<boolean | null> {
  if (viewer.kind === "reader") return null;
  const tag = tagOf(viewer.root, "profile");
  const row = await db.profile.findUnique({ where: { tag }, select: { showsCairn: true } });
  return row?.showsCairn ?? null;
}

/** A profile's cairn: its newest stones, newest first, and how many older ones lie beneath them. */
export type ProfileCairn = { readonly stones: readonly CairnStone[]; readonly older: number };

/** The stones of a profile that chose to show them; none when it did not choose. Aliases' are never here. */
export async function cairnOf(db: Tx, profileId: string): Promise<ProfileCairn> {
  const where = { ...seenByAll, profileId, profile: { showsCairn: true } };
  const stones = await db.milestone.findMany({
    where,
    orderBy: [...newestFirst],
    take: CAIRN_STONES,
    select: markColumns,
  });
  // Without their number each new stone would lay the whole pile anew, as if it were one of the first forty.
  const older = stones.length < CAIRN_STONES ? 0 : (await db.milestone.count({ where })) - stones.length;
  return { stones, older: Math.max(0, older) };
}
