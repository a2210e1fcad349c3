import type { Context } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { permitModerate } from "./policy";
import { recordAct } from "./record-act";
import type { CaseInput } from "./schema";

export type ClaimReleased = { kind: "claim-released"; caseId: string };

/** Hands a case on, without a reason: nobody has to bear every case. */
export async function unclaimCase(ctx: Context, input: CaseInput): Promise<Result<ClaimReleased>> {
  const permit = permitModerate(ctx.viewer);
  if (!permit.ok) return permit;
  const stewardId = permit.value.steward.id;
  return ctx.db.$transaction(async (tx) => {
    const freed = await tx.case.updateMany({
      where: { id: input.caseId, claimedById: stewardId },
      data: { claimedById: null, claimedUntil: null },
    });
    if (freed.count === 0) return refuse({ code: "not-found" });
    await recordAct(tx, ctx, { stewardId, act: "handed-on", caseId: input.caseId });
    return done({ kind: "claim-released", caseId: input.caseId });
  });
}
