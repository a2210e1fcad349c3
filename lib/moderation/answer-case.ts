import type { Context, Tx } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { answerAsVolunteer } from "@/lib/threads/answer-as-volunteer";
import { madeOwn } from "./answer-starts";
import { barred, endCry } from "./end-cry";
import { withHeldCase } from "./held-case";
import { recordAct } from "./record-act";
import type { AnswerInput } from "./schema";

export type CaseAnswered = { kind: "case-answered"; caseId: string; threadId: string; postId: string };

/**
 * The first thing to do about a cry for help: a reply in its thread, in the name that all volunteers share. It ends the
 * case. It carries the lease and the text that was read, and a second tap of the same form posts nothing more.
 */
export function answerCase(ctx: Context, input: AnswerInput, siteSecret: Uint8Array): Promise<Result<CaseAnswered>> {
  const { caseId, revision, answer: body, submission } = input;
  const answered = (threadId: string, postId: string): CaseAnswered => {
    return { kind: "case-answered", caseId, threadId, postId };
  };
  return withHeldCase(
    ctx,
    caseId,
    async (tx, held) => {
      const { subject, stewardId } = held;
      const { threadId, id: answersId } = subject;
      const bar = barred(held, revision);
      if (bar !== null || threadId === null) return refuse(bar ?? { code: "not-allowed" });
      if (!madeOwn(body)) return refuse({ code: "invalid", issues: [{ field: "answer", message: "make-own" }] });
      const postId = await answerAsVolunteer(tx, ctx, siteSecret, { threadId, answersId, body, submission });
      // Other words were posted with the number of this form; nothing else is written.
      if (postId === null) return refuse({ code: "conflict" });
      await endCry(tx, ctx, caseId, held, { answerId: postId });
      await recordAct(tx, ctx, { stewardId, act: "answered", caseId, subjectId: postId, revision });
      return done(answered(threadId, postId));
    },
    async (tx, { threadId }) => {
      const postId = threadId === null ? null : await postedAlready(tx, { threadId, body, submission });
      return threadId === null || postId === null ? null : answered(threadId, postId);
    },
  );
}

type Answer = { readonly threadId: string; readonly body: string; readonly submission: string };

async function postedAlready(tx: Tx, answer: Answer): Promise<string | null> {
  const post = await tx.post.findFirst({ where: { ...answer, voice: { byVolunteers: true } }, select: { id: true } });
  return post?.id ?? null;
}
