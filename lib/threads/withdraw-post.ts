import type { Context } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { postForUpdate } from "./look-up";
import { permitWithdraw } from "./policy";
import type { WithdrawInput } from "./schema";
import { leavesAPlace, takeBack } from "./take-back";

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
    const kept = (await takeBack(tx, ctx, post.thread.id, [post])) > 0;
    const answered = post.thread.replyCount > 0;
    const threadGone = opening && !(answered && leavesAPlace(post, answered));
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
