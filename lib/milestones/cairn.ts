import type { Tx } from "@/lib/kernel/context";
import { tagOf } from "@/lib/kernel/vault";
import type { Viewer } from "@/lib/kernel/viewer";
import { CAIRN_STONES } from "./limits";
import type { CairnStone } from "./view";
import { seenByAll } from "./visibility";

const drawn = { id: true, stoneSeed: true, kind: true, amount: true, about: true, onMedication: true } as const;

/** Whether the viewer's own profile shows its cairn; null when they have no profile yet. */
export async function ownCairnShown(db: Tx, viewer: Viewer): Promise<boolean | null> {
  if (viewer.kind === "reader") return null;
  const tag = tagOf(viewer.root, "profile");
  const row = await db.profile.findUnique({ where: { tag }, select: { showsCairn: true } });
  return row?.showsCairn ?? null;
}

/** The stones of a profile that chose to show them, newest first; none when it did not choose. Aliases' are never here. */
export function cairnOf(db: Tx, profileId: string): Promise<CairnStone[]> {
  return db.milestone.findMany({
    where: { ...seenByAll, profileId, profile: { showsCairn: true } },
    orderBy: [{ week: "desc" }, { id: "desc" }],
    take: CAIRN_STONES,
    select: drawn,
  });
}
