import { keepForDecision } from "@/lib/cases/kept-words";
import type { Context, Tx } from "@/lib/kernel/context";
import { settleThread } from "./settle-thread";
import type { Standing } from "./visibility";

/** One's own words in one thread; `body` is not empty. */
type OwnPost = { readonly id: string; readonly seq: number; readonly standing: Standing; readonly body: string };

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
  const seen = posts.filter(({ standing }) => standing === "visible");
  const unseen = posts.filter(({ standing }) => standing !== "visible");
  await empty(tx, seen, "withdrawn");
  // Words nobody could see leave no empty place behind: it would tell that something had been there.
  await empty(tx, unseen, "removed");
  const opening = posts.find(({ seq }) => seq === 0);
  if (opening)
    await tx.thread.update({
      where: { id: threadId },
      data: {
        ...{ title: "", stage: null, themes: [], searchable: false },
        standing: opening.standing === "visible" ? "withdrawn" : "removed",
      },
      select: { id: true },
    });
  if (seen.length > 0) await settleThread(tx, ctx, { threadId, seq: Math.max(...seen.map(({ seq }) => seq)) });
  return kept;
}

async function titleOf(tx: Tx, id: string): Promise<string> {
  return (await tx.thread.findUniqueOrThrow({ where: { id }, select: { title: true } })).title;
}

async function empty(tx: Tx, posts: readonly OwnPost[], standing: Standing): Promise<void> {
  if (posts.length === 0) return;
  await tx.post.updateMany({
    where: { id: { in: posts.map(({ id }) => id) } },
    // A new revision: no moderator's decision applies to words that are gone.
    data: { body: "", contentNotes: [], answersId: null, standing, revision: { increment: 1 } },
  });
}
