import type { Context, Tx } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { permitDecide, permitModerate } from "./policy";
import { type Act, recordAct } from "./record-act";
import type { ThreadInput } from "./schema";
import { isOwn } from "./subject";

export type ThreadChanged = { threadId: string; caseId: string | null };

type Change = {
  act: Act;
  /** The thread as it must be before: otherwise there is nothing to do. */
  from: { lockedOn: null | { not: null } } | { pinned: boolean };
  to: { lockedOn: Date | null } | { pinned: boolean };
  /** Whether it is a decision, which nobody takes about a thread they opened. */
  decides: boolean;
};

/** A step: one switch of a thread, by a moderator, with one line in the record. */
export async function changeThread(
  ctx: Context,
  { threadId, caseId }: ThreadInput,
  { act, from, to, decides }: Change,
): Promise<Result<ThreadChanged>> {
  const permit = permitModerate(ctx.viewer);
  if (!permit.ok) return permit;
  const answer = done({ threadId, caseId: caseId ?? null });
  return ctx.db.$transaction(async (tx) => {
    const opener = await tx.post.findFirst({
      where: { threadId, seq: 0 },
      select: { voice: { select: { tag: true } } },
    });
    if (!opener || (caseId && !(await isAbout(tx, caseId, threadId)))) return refuse({ code: "not-found" });
    const own = isOwn(permit.value.root, { scope: `voice|${threadId}`, tag: new Uint8Array(opener.voice.tag) });
    const may = permitDecide(permit.value, { own: own && decides });
    if (!may.ok) return may;
    const changed = await tx.thread.updateMany({ where: { id: threadId, ...from }, data: to });
    // Twice the same changes nothing, and is no second line in the record.
    if (changed.count === 0) return answer;
    await recordAct(tx, ctx, { stewardId: permit.value.steward.id, act, subjectId: threadId, caseId });
    return answer;
  });
}

async function isAbout(tx: Tx, caseId: string, threadId: string): Promise<boolean> {
  return (await tx.case.count({ where: { id: caseId, post: { threadId } } })) > 0;
}
