import { takeIn } from "@/lib/intake/intake";
import type { Heard } from "@/lib/intake/limits";
import { recordFindings } from "@/lib/intake/record-findings";
import type { Context } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { CONTENT_NOTES } from "@/lib/threads/limits";
import { heardAs } from "@/lib/threads/take-in";
import { MILESTONE_WORDS_WITH_LINES_MAX } from "./limits";
import { ownLatestWords } from "./own-words";
import { permitAddLine, permitWithdrawMilestone } from "./policy";
import { milestoneStanding } from "./queries";
import type { AddLineInput } from "./schema";

export type LineAdded = { kind: "line-added"; milestoneId: string; held: boolean; heard?: Heard };

/** Adds a line beneath the words of one's own stone: how it has been since. The stone, its week and its place stay. */
export function addLine(ctx: Context, input: AddLineInput): Promise<Result<LineAdded>> {
  return ctx.db.$transaction(async (tx): Promise<Result<LineAdded>> => {
    const { id } = input;
    // Held until the end: a moderator's decision on this stone waits, and then meets a newer revision.
    await tx.$queryRaw`SELECT 1 FROM milestone WHERE id = ${id} FOR UPDATE`;
    const stone = await milestoneStanding(tx, ctx.viewer, id);
    const own = permitWithdrawMilestone(ctx.viewer, stone);
    if (!own.ok) return own;
    const { root } = own.value.member;
    const { words, contentNotes } = await tx.milestone.findUniqueOrThrow({
      where: { id },
      select: { words: true, contentNotes: true },
    });
    const recent = await ownLatestWords(tx, root, ctx.now);
    const copiesBefore = (said: readonly string[]) => ctx.lately.copies.before(said, ctx.now);
    const intake = takeIn({ title: null, body: input.words, acknowledged: input.acknowledged, recent, copiesBefore });
    // The second tap of a slow phone, also where the first had it held.
    if (words === intake.body || words.endsWith(`\n\n${intake.body}`))
      return done({ kind: "line-added", milestoneId: id, held: stone?.standing === "held" });
    const permit = permitAddLine(ctx.viewer, stone, ctx.now);
    if (!permit.ok) return permit;
    if (intake.nudges.length > 0) return refuse({ code: "nudge", reasons: [...intake.nudges] });
    const all = words === "" ? intake.body : `${words}\n\n${intake.body}`;
    if (all.length > MILESTONE_WORDS_WITH_LINES_MAX)
      return refuse({ code: "invalid", issues: [{ field: "words", message: "no-more-room" }] });
    const standing = intake.held ? "held" : "visible";
    await tx.milestone.update({
      where: { id },
      data: {
        words: all,
        // Both stand under the notes of either.
        contentNotes: CONTENT_NOTES.filter((note) => [...contentNotes, ...input.contentNotes].includes(note)),
        standing,
        revision: { increment: 1 },
      },
      select: { id: true },
    });
    await recordFindings(tx, ctx, { root, subject: { milestoneId: id } }, intake);
    return done({ kind: "line-added", milestoneId: id, held: intake.held, ...heardAs(intake.heard) });
  });
}
