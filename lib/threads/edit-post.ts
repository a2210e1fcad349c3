import { reopenCase } from "@/lib/cases/reopen-case";
import type { Context } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { REPLY_MAX, TITLE_MIN } from "./limits";
import { type PostForUpdate, postForUpdate } from "./look-up";
import { permitEdit } from "./policy";
import type { EditInput } from "./schema";
import { settleThread } from "./settle-thread";
import type { Posted } from "./submission";
import { heardAs, takeWordsIn, wordsKeptOf } from "./take-in";

/** Changes one's own words within a day. The earlier text is not kept; the page says that they were changed. */
export function editPost(ctx: Context, input: EditInput): Promise<Result<Posted>> {
  return ctx.db.$transaction(async (tx): Promise<Result<Posted>> => {
    const found = await postForUpdate(tx, ctx.viewer, input.postId);
    const permit = permitEdit(ctx.viewer, found, ctx.now, input.revision);
    // The second tap of a slow phone: what it would change it has changed.
    if (found && isSaved(found, input) && permitEdit(ctx.viewer, found, ctx.now).ok)
      return done({ kind: "posted", threadId: found.thread.id, postId: found.id, held: found.standing === "held" });
    if (!permit.ok) return permit;
    const { post } = permit.value;
    const opening = post.seq === 0;
    if (opening && input.title === undefined)
      return refuse({ code: "invalid", issues: [{ field: "title", message: "too-short", limit: TITLE_MIN }] });
    if (!opening && input.body.length > REPLY_MAX)
      return refuse({ code: "invalid", issues: [{ field: "body", message: "too-long", limit: REPLY_MAX }] });
    const title = opening ? (input.title ?? null) : null;
    const taken = takeWordsIn({ title, body: input.body, acknowledged: input.acknowledged });
    if (!taken.ok) return taken;
    // Held words stay held until a person has read them; a change cannot release them.
    const held = post.standing === "held" || taken.value.held;
    const standing = held ? "held" : "visible";
    await tx.post.update({
      where: { id: post.id },
      data: {
        body: taken.value.body,
        contentNotes: input.contentNotes,
        revision: post.revision + 1,
        edited: true,
        standing,
        // The words that were quoted go with it: the database sees to that.
        ...(input.removeQuote ? { answersId: null } : {}),
      },
      select: { id: true },
    });
    if (taken.value.title !== null)
      await tx.thread.update({
        where: { id: post.thread.id },
        data: { title: taken.value.title, standing },
        select: { id: true },
      });
    if (standing !== post.standing) await settleThread(tx, ctx, { threadId: post.thread.id, seq: post.seq });
    await taken.value.record(tx, ctx, { root: permit.value.member.root, postId: post.id });
    if (post.standing === "held") await reopenCase(tx, ctx.now, { postId: post.id });
    return done({ kind: "posted", threadId: post.thread.id, postId: post.id, held, ...heardAs(taken.value.heard) });
  });
}

/** Whether an edit that is newer than the page it comes from has left the very words that are sent. */
function isSaved({ revision, seq, body, contentNotes, answersId, thread }: PostForUpdate, input: EditInput): boolean {
  if (input.revision >= revision || (input.removeQuote && answersId !== null)) return false;
  const sent = { title: seq === 0 ? (input.title ?? null) : null, body: input.body };
  const kept = wordsKeptOf(sent);
  const same = (words: typeof sent) => words.body === body && (words.title === null || words.title === thread.title);
  return (same(sent) || same(kept)) && [...contentNotes].sort().join() === [...input.contentNotes].sort().join();
}
