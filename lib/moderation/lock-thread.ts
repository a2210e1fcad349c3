import type { Context } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/time";
import { permitModerate } from "./policy";
import { recordAct } from "./record-act";
import type { ThreadLockInput } from "./schema";

export type ThreadLock = { kind: "thread-locked" | "thread-unlocked"; threadId: string; caseId: string | null };

/** No more replies here; everything stays readable. */
export function lockThread(ctx: Context, input: ThreadLockInput): Promise<Result<ThreadLock>> {
  return setLock(ctx, input, true);
}

/** Replies are welcome again. */
export function unlockThread(ctx: Context, input: ThreadLockInput): Promise<Result<ThreadLock>> {
  return setLock(ctx, input, false);
}

async function setLock(
  ctx: Context,
  { threadId, caseId }: ThreadLockInput,
  locked: boolean,
): Promise<Result<ThreadLock>> {
  const permit = permitModerate(ctx.viewer);
  if (!permit.ok) return permit;
  return ctx.db.$transaction(async (tx) => {
    const changed = await tx.thread.updateMany({
      where: { id: threadId, lockedOn: locked ? null : { not: null } },
      data: { lockedOn: locked ? dayOf(ctx.now) : null },
    });
    const kind = locked ? "thread-locked" : "thread-unlocked";
    if (changed.count === 0) {
      // Twice the same changes nothing, and is no second line in the record.
      const there = await tx.thread.count({ where: { id: threadId } });
      return there === 0 ? refuse({ code: "not-found" }) : done({ kind, threadId, caseId: caseId ?? null });
    }
    await recordAct(tx, ctx, {
      stewardId: permit.value.steward.id,
      act: locked ? "locked" : "unlocked",
      subjectId: threadId,
      caseId,
    });
    return done({ kind, threadId, caseId: caseId ?? null });
  });
}
