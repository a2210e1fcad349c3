import type { Context } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { madeOwn } from "./answer-starts";
import { barred } from "./end-cry";
import { withHeldCase } from "./held-case";
import { leaveMessage } from "./leave-message";
import { recordAct } from "./record-act";
import type { MessageInput } from "./schema";

export type AuthorWrittenTo = { kind: "author-written-to"; caseId: string };

/**
 * Words for the author of a cry for help alone. They wait at the door for whoever holds the key, and end nothing: others
 * who read the cry still see that nobody has replied.
 */
export function writeToAuthor(ctx: Context, input: MessageInput): Promise<Result<AuthorWrittenTo>> {
  const { caseId, revision, answer: words, submission } = input;
  return withHeldCase(ctx, caseId, async (tx, held) => {
    const { subject, stewardId } = held;
    const bar = barred(held, revision);
    if (bar) return refuse(bar);
    if (!madeOwn(words)) return refuse({ code: "invalid", issues: [{ field: "answer", message: "make-own" }] });
    const left = await leaveMessage(tx, ctx, { id: submission, subject, words, byId: stewardId });
    const about = { caseId, subjectId: subject.id, revision };
    if (left) await recordAct(tx, ctx, { stewardId, act: "wrote-to-author", ...about, words });
    return done({ kind: "author-written-to", caseId });
  });
}
