import { profileFor } from "@/lib/identity/profile";
import { takeIn } from "@/lib/intake/intake";
import { recordFindings } from "@/lib/intake/record-findings";
import type { Context } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { weekOf } from "@/lib/kernel/time";
import { tagOf } from "@/lib/kernel/vault";
import { boardOfStones, openUnderStone } from "@/lib/threads/open-under-stone";
import { heardAs } from "@/lib/threads/take-in";
import { DRAWING, drawnFor, markedBy, notesOf } from "./drafted";
import { ownLatestWords } from "./own-words";
import { permitShareMilestone } from "./policy";
import type { ShareMilestoneInput } from "./schema";
import { type MilestoneShared, sharedBefore } from "./shared-before";
import { threadTitleOf } from "./thread-title";

/** Places one stone. The second tap of a slow phone finds the first one's. */
export function shareMilestone(ctx: Context, input: ShareMilestoneInput): Promise<Result<MilestoneShared>> {
  return ctx.db.$transaction(async (tx) => {
    const permit = permitShareMilestone(ctx.viewer, ctx.now);
    if (!permit.ok) return permit;
    const { root } = permit.value.member;
    const earlier = await sharedBefore(tx, root, input, ctx.now);
    if (earlier) return earlier;
    const marked = markedBy(input, ctx.now);
    if (!marked.ok) return marked;
    const recent = input.words === "" ? [] : await ownLatestWords(tx, root, ctx.now);
    const copiesBefore = (words: readonly string[]) => ctx.lately.copies.before(words, ctx.now);
    const intake = takeIn({ title: null, body: input.words, acknowledged: input.acknowledged, recent, copiesBefore });
    if (intake.nudges.length > 0) return refuse({ code: "nudge", reasons: [...intake.nudges] });

    const { stoneSeed, alias } = drawnFor(root, input.submission);
    const profile = input.speakAs === "profile" ? await profileFor(tx, { root, ...ctx }) : null;
    const name = { ...(profile ?? alias), profileId: profile?.id ?? null };
    const board = await boardOfStones(tx);
    const id = ctx.newId();
    const placed = await tx.milestone.createMany({
      data: [
        {
          id,
          tag: tagOf(root, `milestone|${id}`),
          submission: input.submission,
          profileId: name.profileId,
          name: name.name,
          avatarSeed: name.avatarSeed,
          stoneSeed,
          drawing: DRAWING,
          ...marked.value,
          words: intake.body,
          contentNotes: notesOf(input),
          standing: intake.held ? "held" : "visible",
          onWall: input.place !== "board" || board === null,
          week: weekOf(ctx.now),
        },
      ],
      // The other tap waited for has placed it meanwhile: its stone is the answer.
      skipDuplicates: true,
    });
    if (placed.count === 0) return (await sharedBefore(tx, root, input, ctx.now)) ?? refuse({ code: "conflict" });
    const opening = { ...name, id, title: threadTitleOf(marked.value), held: intake.held };
    const onBoard = input.place !== "wall";
    const threadId = board && (await openUnderStone(tx, ctx, root, { ...opening, boardId: board.id, onBoard }));
    await recordFindings(tx, ctx, { root, subject: { milestoneId: id } }, intake);
    return done({
      kind: "milestone-shared",
      milestoneId: id,
      held: intake.held,
      ...(threadId ? { threadId } : {}),
      ...heardAs(intake.heard),
    });
  });
}
