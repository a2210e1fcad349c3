import { openCase } from "@/lib/cases/open-case";
import type { Context, Tx } from "@/lib/kernel/context";
import { done, type Result } from "@/lib/kernel/result";
import { tagOf } from "@/lib/kernel/vault";
import { READER_REPORTS_KEPT } from "./limits";
import { isConcern, permitReport } from "./policy";
import type { ReportInput } from "./schema";
import { subjectForReport } from "./subject-for-report";

export type Reported = { kind: "reported"; concern: boolean };

/**
 * Tells the volunteers about a post or milestone. Reports alone never hide anything: two accounts must not be able to
 * silence a despairing post. A member's second report of the same words changes nothing and says so to nobody, also when
 * volunteers have decided about them; but a worry that they had not said before is heard.
 */
export function reportPost(ctx: Context, input: ReportInput): Promise<Result<Reported>> {
  return ctx.db.$transaction(async (tx) => {
    const permit = permitReport(ctx.viewer, await subjectForReport(tx, input.kind, input.id), input.reason);
    if (!permit.ok) return permit;
    const reported = done<Reported>({ kind: "reported", concern: isConcern(input.reason) });
    const tag = ctx.viewer.kind === "member" ? tagOf(ctx.viewer.root, `report|${input.id}`) : null;
    if (tag !== null && (await saidBefore(tx, tag, { ...permit.value, reason: input.reason }))) return reported;
    const subject = input.kind === "post" ? { postId: input.id } : { milestoneId: input.id };
    const caseId = await openCase(
      tx,
      { id: ctx.newId(), now: ctx.now },
      { ...subject, severity: permit.value.severity, signals: [] },
    );
    await count(tx, caseId, permit.value.byMember);
    if (permit.value.byMember || (await readersKept(tx, caseId)) < READER_REPORTS_KEPT)
      await tx.report.create({
        data: { id: ctx.newId(), caseId, reason: input.reason, words: input.words, tag },
        select: { id: true },
      });
    return reported;
  });
}

type Report = { readonly revision: number; readonly reason: string };

/** Whether this member said so already. What they said of a text that was decided about makes room for what they say now. */
async function saidBefore(tx: Tx, tag: Uint8Array<ArrayBuffer>, { revision, reason }: Report): Promise<boolean> {
  const before = await tx.report.findUnique({ where: { tag }, select: { id: true, heard: true, reason: true } });
  if (before === null) return false;
  const newWorry = isConcern(reason) && !isConcern(before.reason);
  if (before.heard === null || (before.heard === revision && !newWorry)) return true;
  await tx.report.delete({ where: { id: before.id }, select: { id: true } });
  return false;
}

async function count(tx: Tx, caseId: string, byMember: boolean): Promise<void> {
  const data = byMember ? { reportCount: { increment: 1 } } : { readerReports: { increment: 1 } };
  await tx.case.update({ where: { id: caseId }, data, select: { id: true } });
}

function readersKept(tx: Tx, caseId: string): Promise<number> {
  return tx.report.count({ where: { caseId, tag: null } });
}
