import type { Context } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { permitModerate } from "./policy";
import { type Act, recordAct } from "./record-act";
import type { ThreadInput } from "./schema";

export type ThreadChanged = { threadId: string; caseId: string | null };

type Change = {
  act: Act;
  /** The thread as it must be before: otherwise there is nothing to do. */
  from: { lockedOn: null | { not: null } } | { pinned: boolean };
  to: { lockedOn: Date | null } | { pinned: boolean };
};

/** A step: one switch of a thread, by a moderator, with one line in the record. */
export async function changeThread(
  ctx: Context,
  { threadId, caseId }: ThreadInput,
  { act, from, to }: Change,
): Promise<Result<ThreadChanged>> {
  const permit = permitModerate(ctx.viewer);
  if (!permit.ok) return permit;
  const answer = done({ threadId, caseId: caseId ?? null });
  return ctx.db.$transaction(async (tx) => {
    const changed = await tx.thread.updateMany({ where: { id: threadId, ...from }, data: to });
    if (changed.count === 0) {
      // Twice the same changes nothing, and is no second line in the record.
      return (await tx.thread.count({ where: { id: threadId } })) === 0 ? refuse({ code: "not-found" }) : answer;
    }
    await recordAct(tx, ctx, { stewardId: permit.value.steward.id, act, subjectId: threadId, caseId });
    return answer;
  });
}
