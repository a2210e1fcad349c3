import { keepForDecision } from "@/lib/cases/kept-words";
import type { Context } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { postForUpdate } from "./look-up";
import { permitWithdraw } from "./policy";
import type { WithdrawInput } from "./schema";
import { settleThread } from "./settle-thread";

export type Withdrawn = {
  kind: "withdrawn";
  threadId: string;
  postId: string;
  boardId: string;
  opening: boolean;
  threadGone: boolean;
  /** Volunteers keep the words until they have decided about them. */
  kept: boolean;
};

/**
 * Takes one's own words back: gone for everyone at once, and erased, unless volunteers are deciding whether they put
 * others in danger. What others wrote around them stays.
 */
export function withdrawPost(ctx: Context, input: WithdrawInput): Promise<Result<Withdrawn>> {
  return ctx.db.$transaction(async (tx): Promise<Result<Withdrawn>> => {
    const permit = permitWithdraw(ctx.viewer, await postForUpdate(tx, ctx.viewer, input.postId));
    if (!permit.ok) return permit;
    const { post } = permit.value;
    // Held words that were taken back already left no empty place, but nothing of them is left either.
    if (post.body === "") return refuse({ code: "not-allowed" });
    const opening = post.seq === 0;
    const { title } = await tx.thread.findUniqueOrThrow({ where: { id: post.thread.id }, select: { title: true } });
    const words = opening ? `${title}\n\n${post.body}` : post.body;
    const kept = await keepForDecision(tx, ctx.now, { postId: post.id }, words);
    // Words nobody could see leave no empty place behind: it would tell that something had been there.
    const standing = post.standing === "visible" ? "withdrawn" : "removed";
    await tx.post.update({
      where: { id: post.id },
      // A new revision: no moderator's decision applies to words that are gone.
      data: { body: "", contentNotes: [], answersId: null, standing, revision: post.revision + 1 },
      select: { id: true },
    });
    if (opening)
      await tx.thread.update({
        where: { id: post.thread.id },
        data: { title: "", stage: null, themes: [], searchable: false, standing },
        select: { id: true },
      });
    if (post.standing === "visible") await settleThread(tx, ctx, { threadId: post.thread.id, seq: post.seq });
    const threadGone = opening && (standing === "removed" || post.thread.replyCount === 0);
    return done({
      kind: "withdrawn",
      threadId: post.thread.id,
      boardId: post.thread.boardId,
      postId: post.id,
      opening,
      threadGone,
      kept,
    });
  });
}
