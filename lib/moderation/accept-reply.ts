import type { Context, Tx } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { barred, endCry } from "./end-cry";
import { withHeldCase } from "./held-case";
import { recordAct } from "./record-act";
import type { AcceptInput } from "./schema";
import type { DeskSubject } from "./subject";

export type ReplyAccepted = { kind: "reply-accepted"; caseId: string };

/** A volunteer has read what somebody replied, and found it enough: that reply, in the words that were read. */
export function acceptReply(ctx: Context, { caseId, revision, accept }: AcceptInput): Promise<Result<ReplyAccepted>> {
  return withHeldCase(ctx, caseId, async (tx, held) => {
    const { subject, stewardId } = held;
    const bar = barred(held, revision);
    if (bar) return refuse(bar);
    if (!(await isReplyTo(tx, subject, accept))) return refuse({ code: "conflict" });
    await endCry(tx, ctx, caseId, held, { answerId: accept.postId });
    await recordAct(tx, ctx, { stewardId, act: "reply-accepted", caseId, subjectId: subject.id, revision });
    return done({ kind: "reply-accepted", caseId });
  });
}

/** Whether it stands after the cry, by somebody else, as it was read. */
async function isReplyTo(tx: Tx, subject: DeskSubject, { postId, revision }: AcceptInput["accept"]): Promise<boolean> {
  const { threadId, seq, tag } = subject;
  if (threadId === null || seq === null) return false;
  const where = { threadId, seq: { gt: seq }, standing: "visible", voice: { tag: { not: tag } } } as const;
  return (await tx.post.count({ where: { id: postId, revision, ...where } })) > 0;
}
