import { keepForDecision } from "@/lib/cases/kept-words";
import type { Context } from "@/lib/kernel/context";
import { done, type Result } from "@/lib/kernel/result";
import { permitWithdrawMilestone } from "./policy";
import { milestoneStanding } from "./queries";

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
    const { words } = await tx.milestone.findUniqueOrThrow({ where: { id: input.id }, select: { words: true } });
    const kept = await keepForDecision(tx, ctx.now, { milestoneId: input.id }, words);
    await tx.encouragement.deleteMany({ where: { milestoneId: input.id } });
    await tx.milestone.update({
      where: { id: input.id },
      // The profile is let go too: a row that nobody sees must not keep saying whose it was.
      data: { standing: "withdrawn", words: "", profileId: null, name: "", avatarSeed: "", revision: { increment: 1 } },
      select: { id: true },
    });
    return done({ kind: "milestone-withdrawn", milestoneId: input.id, kept });
  });
}
