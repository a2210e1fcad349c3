import { visibleGroups } from "@/lib/groups/visibility";
import type { Db } from "@/lib/kernel/context";
import { dayOf } from "@/lib/kernel/time";
import { ownMeeting, ownRecord } from "./own-list";

/**
 * Our own groups as a list of Meeting Guide records, for others to import: none that came from a list, which would make
 * doubles elsewhere. What does not meet at present is left out: the format knows no pauses.
 */
export async function ownGroups(db: Db, now: Date): Promise<readonly object[]> {
  const today = dayOf(now);
  const visible = await db.$queryRaw<{ id: string }[]>`
    SELECT g.id FROM support_group g WHERE g.source_id IS NULL AND ${visibleGroups} ORDER BY g.id`;
  const meetings = await db.meeting.findMany({
    where: {
      groupId: { in: visible.map(({ id }) => id) },
      pauses: { none: { from: { lte: today }, until: { gte: today } } },
    },
    orderBy: [{ groupId: "asc" }, { id: "asc" }],
    select: ownMeeting,
  });
  return meetings.map(ownRecord).filter((record) => record !== null);
}
