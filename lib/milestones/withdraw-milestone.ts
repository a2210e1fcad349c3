import type { Context } from "@/lib/kernel/context";
import { done, type Result } from "@/lib/kernel/result";
import { permitWithdrawMilestone } from "./policy";
import { milestoneStanding } from "./queries";

export type MilestoneWithdrawn = { kind: "milestone-withdrawn"; milestoneId: string };

/** Takes one's own stone away: gone for everyone at once, its words and encouragements erased in the same moment. */
export function withdrawMilestone(ctx: Context, input: { id: string }): Promise<Result<MilestoneWithdrawn>> {
  return ctx.db.$transaction(async (tx) => {
    // Held until the end: a moderator's decision on this stone waits, and then meets a newer revision.
    await tx.$queryRaw`SELECT 1 FROM milestone WHERE id = ${input.id} FOR UPDATE`;
    const permit = permitWithdrawMilestone(ctx.viewer, await milestoneStanding(tx, ctx.viewer, input.id));
    if (!permit.ok) return permit;
    await tx.encouragement.deleteMany({ where: { milestoneId: input.id } });
    await tx.milestone.update({
      where: { id: input.id },
      // The profile is let go too: a row that nobody sees must not keep saying whose it was.
      data: { standing: "withdrawn", words: "", profileId: null, name: "", avatarSeed: "", revision: { increment: 1 } },
      select: { id: true },
    });
    return done({ kind: "milestone-withdrawn", milestoneId: input.id });
  });
}
