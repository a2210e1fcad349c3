import { Prisma } from "@/lib/generated/prisma/client";
import type { Context } from "@/lib/kernel/context";
import { done, type Result } from "@/lib/kernel/result";
import { hourOf } from "@/lib/kernel/time";
import { bumped } from "./bump";
import { insertPost, type NewPost } from "./insert-post";
import { permitReply } from "./policy";
import { type QuoteRange, quotedRange } from "./quote";
import { type ThreadForReply, threadForReply } from "./reply-look-up";
import type { ReplyInput } from "./schema";
import { type Posted, postedBefore, postedMeanwhile } from "./submission";
import { copies, heardAs, takeWordsIn } from "./take-in";
import { knownSpeaker, newSpeaker } from "./voices";

/** Answers in a thread. */
export function replyToThread(ctx: Context, input: ReplyInput): Promise<Result<Posted>> {
  const words = { title: null, body: input.body, contentNotes: input.contentNotes };
  return ctx.db.$transaction(async (tx): Promise<Result<Posted>> => {
    const permit = permitReply(ctx.viewer, await threadForReply(tx, ctx.viewer, input), ctx.now);
    if (!permit.ok) return permit;
    const { member, thread } = permit.value;
    if (thread.earlier) return postedBefore(member, thread.earlier, words);
    const taken = takeWordsIn({ ...words, acknowledged: input.acknowledged, recent: thread.recent, ...copies(ctx) });
    if (!taken.ok) return taken;
    const speaker = thread.ownVoiceId
      ? knownSpeaker(thread.ownVoiceId)
      : await newSpeaker(tx, ctx, { member, threadId: thread.id, thread: "locked" }, input.speakAs);
    const reply = replyIn(ctx, thread, { ...input, ...taken.value, speaker, quote: quoteIn(thread, input) });
    if (!(await insertPost(tx, reply, counted(ctx, thread, reply))))
      return postedMeanwhile(tx, member, input.submission, words);
    await taken.value.record(tx, ctx, { root: member.root, postId: reply.id });
    return done({
      kind: "posted",
      threadId: thread.id,
      postId: reply.id,
      held: reply.held,
      ...heardAs(taken.value.heard),
    });
  });
}

/** Whatever the form asks for is looked at again: a range that is none, or of words that were changed, is the opening. */
function quoteIn(
  { answered }: ThreadForReply,
  { quoteRevision, quoteFrom = 0, quoteTo = 0 }: ReplyInput,
): QuoteRange | null {
  if (!answered?.shown || quoteRevision === undefined) return null;
  return quotedRange(answered, { revision: quoteRevision, from: quoteFrom, to: quoteTo });
}

type Said = Pick<NewPost, "submission" | "body" | "held" | "contentNotes" | "speaker" | "quote">;

function replyIn(ctx: Context, thread: ThreadForReply, said: Said): NewPost {
  const { submission, body, held, contentNotes, speaker, quote } = said;
  const place = { threadId: thread.id, seq: thread.nextSeq, answersId: thread.answered?.id ?? null, quote };
  return { id: ctx.newId(), ...place, submission, body, held, contentNotes, speaker, hour: hourOf(ctx.now) };
}

/** The thread's counters, and its place in lists. A held reply must not bump it: the count would betray that it exists. */
function counted(ctx: Context, thread: ThreadForReply, { speaker, held }: NewPost): Prisma.Sql {
  const seen = held ? Prisma.empty : bumpedBy(ctx, speaker.id === thread.openerVoiceId ? 0 : 1);
  return Prisma.sql`, counted AS (
    UPDATE thread t SET next_seq = t.next_seq + 1 ${seen} FROM made WHERE t.id = ${thread.id})`;
}

function bumpedBy(ctx: Context, answers: 0 | 1): Prisma.Sql {
  const { bumpedAt, bumpShuffle } = bumped(ctx);
  return Prisma.sql`, reply_count = t.reply_count + 1, answer_count = t.answer_count + ${answers}::int,
    bumped_at = ${bumpedAt}::timestamptz, bump_shuffle = ${bumpShuffle}::int`;
}
