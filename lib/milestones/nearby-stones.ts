import type { Tx } from "@/lib/kernel/context";
import type { Viewer } from "@/lib/kernel/viewer";
import { RUNGS } from "./blur";
import { isCounted } from "./limits";
import { rungOf } from "./look";
import { newestFirst, stoneColumns, viewOf } from "./rows";
import type { MilestoneView } from "./view";
import { onTheWall } from "./visibility";

/** Stones looked through for one from further along and one from just starting. */
const LOOKED_AT = 200;

/** A stone of others from further along, and one from somebody who is just starting; null where there is none. */
export type NearbyStones = { readonly ahead: MilestoneView | null; readonly behind: MilestoneView | null };

/**
 * For somebody who has just shared: one stone with words from further along than theirs, the nearest first, and the newest
 * from somebody in their first days. For what counts no time a year is further along; for who stands by somebody there is
 * no further along, and another who does is read. Whoever came back is nobody's beginner.
 */
export async function nearbyStones(db: Tx, viewer: Viewer, own: MilestoneView, now: Date): Promise<NearbyStones> {
  const rows = await db.milestone.findMany({
    where: { ...onTheWall, id: { not: own.id }, contentNotes: { isEmpty: true } },
    orderBy: [...newestFirst],
    take: LOOKED_AT,
    select: stoneColumns,
  });
  const others = rows.map(viewOf(viewer, now)).filter(({ words, mine }) => words !== "" && !mine);
  if (own.kind === "alongside") return { ahead: null, behind: others.find(({ kind }) => kind === "alongside") ?? null };
  const from = daysOf(own) ?? ONE_YEAR - 1;
  const further = others.flatMap((stone) => {
    const days = daysOf(stone);
    return days !== null && days > from ? [{ stone, days }] : [];
  });
  const [ahead] = further.sort((one, other) => one.days - other.days);
  const behind = others.find((stone) => stone.id !== ahead?.stone.id && isStarting(stone));
  return { ahead: ahead?.stone ?? null, behind: behind ?? null };
}

/** In their first days. */
const isStarting = ({ kind, amount }: MilestoneView): boolean => isCounted(kind) && rungOf(kind, amount) === 0;

const ONE_YEAR = 365;
const DAYS_IN = new Map(RUNGS.map(({ kind, amount, days }) => [kind, days / amount]));

const daysOf = ({ kind, amount }: Pick<MilestoneView, "kind" | "amount">): number | null =>
  isCounted(kind) && amount !== null ? amount * (DAYS_IN.get(kind) ?? 1) : null;
