import { Prisma } from "@/lib/generated/prisma/client";
import type { Context, Tx } from "@/lib/kernel/context";
import { hourOf } from "@/lib/kernel/time";
import { bumped } from "./bump";
import { insertPost } from "./insert-post";
import { volunteersSpeaker } from "./volunteers";

export type VolunteersAnswer = {
  readonly threadId: string;
  /** The post that it answers. */
  readonly answersId: string;
  readonly body: string;
  readonly submission: string;
};

/**
 * A step for the desk, with the thread's row locked: a reply in the volunteers' one name. It passes no intake: a
 * volunteer may give a number to ring, and nothing holds an answer to a cry for help. Null where this submission has
 * posted already, by whomever.
 */
export async function answerAsVolunteer(
  tx: Tx,
  ctx: Context,
  siteSecret: Uint8Array,
  answer: VolunteersAnswer,
): Promise<string | null> {
  const { threadId } = answer;
  const { nextSeq } = await tx.thread.findUniqueOrThrow({ where: { id: threadId }, select: { nextSeq: true } });
  const speaker = await volunteersSpeaker(tx, ctx, threadId, siteSecret);
  const id = ctx.newId();
  const { bumpedAt, bumpShuffle } = bumped(ctx);
  const post = { id, ...answer, seq: nextSeq, speaker, held: false, contentNotes: [], hour: hourOf(ctx.now) };
  const counted = Prisma.sql`, counted AS (
    UPDATE thread t SET next_seq = t.next_seq + 1, reply_count = t.reply_count + 1, answer_count = t.answer_count + 1,
      bumped_at = ${bumpedAt}::timestamptz, bump_shuffle = ${bumpShuffle}::int FROM made WHERE t.id = ${threadId})`;
  return (await insertPost(tx, post, counted)) ? id : null;
}
