import type { Context } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { barred, endCry } from "./end-cry";
import { withHeldCase } from "./held-case";
import { recordAct } from "./record-act";
import type { ExcuseInput } from "./schema";

export type CaseExcused = { kind: "case-excused"; caseId: string };

/** No reply is needed, and a volunteer says why: the words stand in the record, for the other volunteers. */
export function excuseCase(ctx: Context, { caseId, revision, why }: ExcuseInput): Promise<Result<CaseExcused>> {
  return withHeldCase(ctx, caseId, async (tx, held) => {
    const { subject, stewardId } = held;
    const bar = barred(held, revision);
    if (bar) return refuse(bar);
    await endCry(tx, ctx, caseId, held, { noReplyNeeded: true });
    const about = { caseId, subjectId: subject.id, revision };
    await recordAct(tx, ctx, { stewardId, act: "no-reply-needed", ...about, words: why });
    return done({ kind: "case-excused", caseId });
  });
}
