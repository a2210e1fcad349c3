import type { Context } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { later, minutes } from "@/lib/kernel/time";
import { claimsAreFull, freeFor, undecided } from "./claimable";
import { LEASE_MINUTES } from "./limits";
import { permitModerate } from "./policy";
import { recordAct } from "./record-act";
import type { CaseInput } from "./schema";

export type Claimed = { kind: "case-claimed"; caseId: string };

/**
 * Takes a case for 15 minutes, or keeps it for 15 more. One conditional UPDATE: no two people can hold it. Nobody has
 * more at once than they can answer.
 */
export async function claimCase(ctx: Context, input: CaseInput): Promise<Result<Claimed>> {
  const permit = permitModerate(ctx.viewer);
  if (!permit.ok) return permit;
  const stewardId = permit.value.steward.id;
  return ctx.db.$transaction(async (tx) => {
    const full = await claimsAreFull(tx, stewardId, ctx.now, input.caseId);
    const there = await tx.case.count({ where: { AND: [{ id: input.caseId }, undecided] } });
    if (there === 0) return refuse({ code: "not-found" });
    if (full) return refuse({ code: "claims-full" });
    const claimed = await tx.case.updateMany({
      where: { AND: [{ id: input.caseId }, undecided, freeFor(stewardId, ctx.now)] },
      data: { claimedById: stewardId, claimedUntil: later(ctx.now, minutes(LEASE_MINUTES)) },
    });
    if (claimed.count === 0) return refuse({ code: "claimed" });
    await recordAct(tx, ctx, { stewardId, act: "claimed", caseId: input.caseId });
    return done({ kind: "case-claimed", caseId: input.caseId });
  });
}
