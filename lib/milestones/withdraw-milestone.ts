import type { Context } from "@/lib/kernel/context";
import { done, type Result } from "@/lib/kernel/result";
import { permitWithdrawMilestone } from "./policy";
import { milestoneStanding } from "./queries";
import { takeStoneBack } from "./take-stone-back";

/** `kept`: volunteers keep the words until they have decided about them. */
export type MilestoneWithdrawn = { kind: "milestone-withdrawn"; milestoneId: string; kept: boolean };

/**
 * Takes one's own stone away: gone for everyone at once, its encouragements erased in the same moment, and so are its
 * words, unless volunteers are deciding whether they put others in danger.
 */
export function withdrawMilestone(ctx: Context, input: { id: string }): Promise<Result<MilestoneWithdrawn>> {
  return ctx.db.$transaction(async (tx) => {
    // Held until the end: a moderator's decision on this stone waits, and then meets a newer revision.
    await tx.$queryRaw`SELECT 1 FROM milestone WHERE id = ${input.id} FOR UPDATE`;
    const permit = permitWithdrawMilestone(ctx.viewer, await milestoneStanding(tx, ctx.viewer, input.id));
    if (!permit.ok) return permit;
    const kept = await takeStoneBack(tx, ctx.now, input.id);
    return done({ kind: "milestone-withdrawn", milestoneId: input.id, kept });
  });
}
