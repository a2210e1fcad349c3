import type { Context } from "@/lib/kernel/context";
import { isId } from "@/lib/kernel/ids";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { takeBack } from "@/lib/threads/take-back";
import { permitModerate } from "./policy";
import { recordAct } from "./record-act";
import type { VolunteersReplyInput } from "./schema";

export type VolunteersReply = { readonly id: string; readonly threadId: string; readonly body: string };
export type ReplyDeleted = { kind: "reply-deleted"; threadId: string };

/** What volunteers wrote in their one name, for the page that deletes it. */
export async function volunteersReply(ctx: Context, id: string): Promise<Result<VolunteersReply>> {
  const permit = permitModerate(ctx.viewer);
  if (!permit.ok) return permit;
  const where = { id, standing: "visible", voice: { byVolunteers: true } } as const;
  const reply = isId(id)
    ? await ctx.db.post.findFirst({ where, select: { id: true, threadId: true, body: true } })
    : null;
  return reply ? done(reply) : refuse({ code: "not-found" });
}

/**
 * Any volunteer may take back what one of them wrote in their one name, as its author could. A cry for help that it had
 * answered waits again: the database sees to that.
 */
export async function deleteVolunteersReply(
  ctx: Context,
  { replyId }: VolunteersReplyInput,
): Promise<Result<ReplyDeleted>> {
  const permit = permitModerate(ctx.viewer);
  if (!permit.ok) return permit;
  const stewardId = permit.value.steward.id;
  return ctx.db.$transaction(async (tx) => {
    const where = { id: replyId, voice: { byVolunteers: true } };
    const found = await tx.post.findFirst({ where, select: { threadId: true } });
    if (!found) return refuse({ code: "not-found" });
    const { threadId } = found;
    await tx.$queryRaw`SELECT 1 FROM thread WHERE id = ${threadId} FOR UPDATE`;
    const select = { id: true, seq: true, standing: true, body: true, revision: true } as const;
    const { revision, ...reply } = await tx.post.findUniqueOrThrow({ where: { id: replyId }, select });
    // The second tap of a slow phone.
    if (reply.body === "") return done({ kind: "reply-deleted", threadId });
    await takeBack(tx, ctx, threadId, [reply]);
    await recordAct(tx, ctx, { stewardId, act: "reply-deleted", subjectId: replyId, revision });
    return done({ kind: "reply-deleted", threadId });
  });
}
