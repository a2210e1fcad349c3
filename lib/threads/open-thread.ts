import type { Context } from "@/lib/kernel/context";
import { done, type Result } from "@/lib/kernel/result";
import { dayOf, hourOf } from "@/lib/kernel/time";
import { bumped } from "./bump";
import { permitOpen } from "./policy";
import type { OpenThreadInput } from "./schema";
import { earlierSubmission, type Posted } from "./submission";
import { takeWordsIn } from "./take-in";
import { voiceFor } from "./voices";

/** Opens a thread with its first words. */
export function openThread(ctx: Context, input: OpenThreadInput): Promise<Result<Posted>> {
  return ctx.db.$transaction(async (tx): Promise<Result<Posted>> => {
    const board = await tx.board.findUnique({ where: { id: input.boardId }, select: { id: true, stories: true } });
    const permit = permitOpen(ctx.viewer, board, ctx.now);
    if (!permit.ok) return permit;
    const { member } = permit.value;
    const earlier = await earlierSubmission(tx, member, input.submission);
    if (!earlier.ok) return earlier;
    if (earlier.value) return done(earlier.value);
    const taken = takeWordsIn({ title: input.title, body: input.body, acknowledged: input.acknowledged });
    if (!taken.ok) return taken;
    const standing = taken.value.held ? "held" : "visible";
    const threadId = ctx.newId();
    const { stories } = permit.value.board;
    await tx.thread.create({
      data: {
        id: threadId,
        boardId: permit.value.board.id,
        title: taken.value.title ?? input.title,
        standing,
        stage: stories ? (input.stage ?? null) : null,
        themes: stories ? input.themes : [],
        searchable: stories && input.searchable === "on",
        openedOn: dayOf(ctx.now),
        ...bumped(ctx),
      },
      select: { id: true },
    });
    const voice = await voiceFor(tx, ctx, { member, threadId }, input.speakAs);
    const post = await tx.post.create({
      data: {
        id: ctx.newId(),
        threadId,
        voiceId: voice.id,
        seq: 0,
        submission: input.submission,
        body: taken.value.body,
        standing,
        contentNotes: input.contentNotes,
        hour: hourOf(ctx.now),
      },
      select: { id: true },
    });
    await taken.value.record(tx, ctx, post.id);
    return done({ kind: "posted", threadId, postId: post.id, held: taken.value.held });
  });
}
