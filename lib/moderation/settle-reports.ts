import type { Tx } from "@/lib/kernel/context";

/**
 * A step for whoever ends a case: what was reported is gone. Of each member's report the tag is left, with the text it
 * was decided about, so that the same person reporting the same words again does not open it again.
 */
export async function settleReports(tx: Pick<Tx, "report">, caseId: string, revision: number): Promise<void> {
  await tx.report.deleteMany({ where: { caseId, tag: null } });
  await tx.report.updateMany({ where: { caseId }, data: { words: null, heard: revision } });
}
