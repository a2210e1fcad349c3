import { type AuthorNotice, authorNotices } from "@/lib/cases/author-notice";
import { at } from "@/lib/kernel/addresses";
import type { Tx } from "@/lib/kernel/context";
import type { Member } from "@/lib/kernel/viewer";
import { type Decision, type ExportedMilestone, monthOf } from "./export";
import { ownMilestoneIds } from "./own-rows";

/** Rows read at once, with their words. */
export const EXPORT_BATCH = 500;

/** Every stone a member placed, the oldest week first. */
export async function exportMilestones(db: Tx, member: Member): Promise<ExportedMilestone[]> {
  const mine = await ownMilestoneIds(db, member);
  const stones: ExportedMilestone[] = [];
  for (let from = 0; from < mine.length; from += EXPORT_BATCH) {
    const rows = await db.milestone.findMany({
      where: { id: { in: mine.slice(from, from + EXPORT_BATCH) } },
      orderBy: [{ week: "asc" }, { id: "asc" }],
      select: {
        ...{ id: true, week: true, standing: true, name: true, profileId: true, words: true },
        ...{ kind: true, first: true, amount: true, about: true, onMedication: true, contentNotes: true },
      },
    });
    const told = await authorNotices(db, { milestoneIds: rows.map(({ id }) => id) });
    for (const { id, week, profileId, ...row } of rows)
      stones.push({
        address: at.milestone(id),
        month: monthOf(week),
        lastingName: profileId !== null,
        ...row,
        decision: decisionIn(told.get(id)),
      });
  }
  return stones;
}

/** What a volunteer told the author; nothing while it waits, or where a report came to nothing. */
export function decisionIn(notice: AuthorNotice | undefined): Decision | null {
  const told = notice && !notice.waiting && (notice.rule !== null || notice.words !== null);
  return told ? { rule: notice.rule?.title ?? null, words: notice.words } : null;
}
