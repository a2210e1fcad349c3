import { reopenCase } from "@/lib/cases/reopen-case";
import type { Context } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { REPLY_MAX, TITLE_MIN } from "./limits";
import { postForUpdate } from "./look-up";
import { permitEdit } from "./policy";
import type { EditInput } from "./schema";
import { settleThread } from "./settle-thread";
import type { Posted } from "./submission";
import { takeWordsIn } from "./take-in";

/** Changes one's own words within a day. The earlier text is not kept; the page says that they were changed. */
export function editPost(ctx: Context, input: EditInput): Promise<Result<Posted>> {
  return ctx.db.$transaction(async (tx): Promise<Result<Posted>> => {
    const permit = permitEdit(ctx.viewer, await postForUpdate(tx, ctx.viewer, input.postId), ctx.now, input.revision);
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
    await taken.value.record(tx, ctx, post.id);
    if (post.standing === "held") await reopenCase(tx, ctx.now, { postId: post.id });
    return done({ kind: "posted", threadId: post.thread.id, postId: post.id, held });
  });
}
