import type { Context } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { withHeldCase } from "./held-case";
import { leaveMessage } from "./leave-message";
import { recordAct } from "./record-act";
import type { SeenInput } from "./schema";

export type UnpostedSeen = { kind: "unposted-seen"; caseId: string };

/**
 * A volunteer has read a refused cry for help. Nothing is decided about words that stand nowhere: they, their case and
 * the tag that could find their author are erased, and a line in the record is left. What the volunteer wrote to the
 * author waits at the door for whoever holds the key, known to nobody.
 */
export async function seeUnposted(ctx: Context, input: SeenInput): Promise<Result<UnpostedSeen>> {
  return withHeldCase(ctx, input.caseId, async (tx, { stewardId, subject }) => {
    if (subject.kind !== "unposted") return refuse({ code: "not-allowed" });
    if (subject.revision !== input.revision) return refuse({ code: "conflict" });
    if (input.words !== null)
      await leaveMessage(tx, ctx, { id: ctx.newId(), subject, words: input.words, byId: stewardId });
    const { caseId, revision, words } = input;
    await recordAct(tx, ctx, { stewardId, act: "seen", caseId, subjectId: subject.id, revision, words });
    await tx.unposted.delete({ where: { id: subject.id }, select: { id: true } });
    return done({ kind: "unposted-seen", caseId });
  });
}
