import type { Tx } from "@/lib/kernel/context";

/**
 * Of words that are released now, those that a volunteer had held or removed before: by their subject's id. Where the
 * author changed held words the case no longer knows it, so the record is asked for the decision before the last.
 */
export async function putBack(
  db: Pick<Tx, "moderationRecord">,
  subjectIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (subjectIds.length === 0) return new Set();
  const acts = await db.moderationRecord.findMany({
    where: { subjectId: { in: [...subjectIds] }, act: { in: ["released", "held", "removed"] } },
    orderBy: { ordinal: "desc" },
    select: { subjectId: true, act: true },
  });
  const before = (id: string) => acts.filter(({ subjectId }) => subjectId === id)[1]?.act;
  return new Set(subjectIds.filter((id) => ["held", "removed"].includes(before(id) ?? "")));
}
