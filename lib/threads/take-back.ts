import { keepForDecision } from "@/lib/cases/kept-words";
import type { Context, Tx } from "@/lib/kernel/context";
import { settleThread } from "./settle-thread";
import type { PostStatus } from "./visibility";

/** One's own words in one thread; `body` is not empty. */
type OwnPost = { readonly id: string; readonly seq: number; readonly standing: PostStatus; readonly body: string };

/**
 * A step for whoever takes their own words back, with the thread's row locked and the permit given: gone for everyone
 * and erased, except where volunteers are deciding about them. What others wrote around them stays. Answers how many
 * are kept for that.
 */
export async function takeBack(
  tx: Tx,
  ctx: Pick<Context, "now" | "random">,
  threadId: string,
  posts: readonly OwnPost[],
): Promise<number> {
  let kept = 0;
  for (const post of posts) {
    const words = post.seq === 0 ? `${await titleOf(tx, threadId)}\n\n${post.body}` : post.body;
    if (await keepForDecision(tx, ctx.now, { postId: post.id }, words)) kept += 1;
  }
  const answered = await isAnswered(tx, threadId);
  const leavesPlace = (post: OwnPost): boolean => leavesAPlace(post, answered);
  const seen = posts.filter(leavesPlace);
  const unseen = posts.filter((post) => !leavesPlace(post));
  await empty(tx, seen, "withdrawn");
  // Words nobody could see leave no empty place behind: it would tell that something had been there.
  await empty(tx, unseen, "removed");
  const opening = posts.find(({ seq }) => seq === 0);
  if (opening)
    await tx.thread.update({
      where: { id: threadId },
      data: {
        ...{ title: "", stage: null, themes: [], searchable: false },
        standing: leavesPlace(opening) ? "withdrawn" : "removed",
      },
      select: { id: true },
    });
  if (seen.length > 0) await settleThread(tx, ctx, { threadId, seq: Math.max(...seen.map(({ seq }) => seq)) });
  return kept;
}

/**
 * Whether an empty place is left. Opening words that wait for volunteers were seen by those who answered: once they are
 * gone nothing is left to decide, and what others wrote comes back. A removal holds.
 */
export function leavesAPlace(post: Pick<OwnPost, "seq" | "standing">, answered: boolean): boolean {
  return post.standing === "visible" || (post.seq === 0 && post.standing === "held" && answered);
}

async function isAnswered(tx: Tx, id: string): Promise<boolean> {
  return (await tx.thread.count({ where: { id, replyCount: { gt: 0 } } })) > 0;
}

async function titleOf(tx: Tx, id: string): Promise<string> {
  return (await tx.thread.findUniqueOrThrow({ where: { id }, select: { title: true } })).title;
}

async function empty(tx: Tx, posts: readonly OwnPost[], standing: PostStatus): Promise<void> {
  if (posts.length === 0) return;
  await tx.post.updateMany({
    where: { id: { in: posts.map(({ id }) => id) } },
    // A new revision: no moderator's decision applies to words that are gone.
    data: { body: "", contentNotes: [], answersId: null, standing, revision: { increment: 1 } },
  });
}
