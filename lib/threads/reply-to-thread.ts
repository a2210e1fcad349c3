import type { Context } from "@/lib/kernel/context";
import { done, type Result } from "@/lib/kernel/result";
import { hourOf } from "@/lib/kernel/time";
import { bumped } from "./bump";
import { threadForUpdate } from "./look-up";
import { permitReply } from "./policy";
import type { ReplyInput } from "./schema";
import { earlierSubmission, type Posted } from "./submission";
import { takeWordsIn } from "./take-in";
import { visiblePosts } from "./visibility";
import { ownVoice, voiceFor } from "./voices";

/** How many of the writer's latest words in this thread a new reply is compared with. */
const RECENT = 3;

/** Answers in a thread. */
export function replyToThread(ctx: Context, input: ReplyInput): Promise<Result<Posted>> {
  return ctx.db.$transaction(async (tx): Promise<Result<Posted>> => {
    const permit = permitReply(ctx.viewer, await threadForUpdate(tx, ctx.viewer, input.threadId), ctx.now);
    if (!permit.ok) return permit;
    const { member, thread } = permit.value;
    const earlier = await earlierSubmission(tx, member, input.submission);
    if (!earlier.ok) return earlier;
    if (earlier.value) return done(earlier.value);
    const known = await ownVoice(tx, member.root, thread.id);
    const recent = known
      ? await tx.post.findMany({
          where: { voiceId: known.id },
          orderBy: { seq: "desc" },
          take: RECENT,
          select: { body: true },
        })
      : [];
    const taken = takeWordsIn({
      title: null,
      body: input.body,
      acknowledged: input.acknowledged,
      recent: recent.map(({ body }) => body),
    });
    if (!taken.ok) return taken;
    const { held } = taken.value;
    const voice = known ?? (await voiceFor(tx, ctx, { member, threadId: thread.id }, input.speakAs));
    // Only what the writer can see can be quoted; anything else quotes nothing.
    const answers = input.answersId
      ? await tx.post.findFirst({
          where: { AND: [visiblePosts(member, thread.id), { id: input.answersId }] },
          select: { id: true },
        })
      : null;
    const post = await tx.post.create({
      data: {
        id: ctx.newId(),
        threadId: thread.id,
        voiceId: voice.id,
        seq: thread.nextSeq,
        submission: input.submission,
        body: taken.value.body,
        standing: held ? "held" : "visible",
        contentNotes: input.contentNotes,
        answersId: answers?.id ?? null,
        hour: hourOf(ctx.now),
      },
      select: { id: true },
    });
    // A held reply must not bump its thread: the count would betray that it exists.
    const seen = held
      ? {}
      : {
          ...bumped(ctx),
          replyCount: { increment: 1 },
          answerCount: { increment: voice.id === thread.openerVoiceId ? 0 : 1 },
        };
    await tx.thread.update({
      where: { id: thread.id },
      data: { nextSeq: thread.nextSeq + 1, ...seen },
      select: { id: true },
    });
    await taken.value.record(tx, ctx, post.id);
    return done({ kind: "posted", threadId: thread.id, postId: post.id, held });
  });
}
