import type { Context, Tx } from "@/lib/kernel/context";
import { allow, type Result, refuse } from "@/lib/kernel/result";
import { heldBy } from "./claimable";
import { type Moderator, permitDecide, permitModerate } from "./policy";
import { type DeskSubject, isOwn, subjectForUpdate } from "./subject";

/** Proof that this moderator holds the case now, with what it is about, locked. */
export type HeldCase = { readonly stewardId: string; readonly subject: DeskSubject };

/**
 * The frame of every act on a case, in one transaction: a moderator, the case looked up and locked, not about one's own
 * words, and with the lease still running.
 */
export async function withHeldCase<T>(
  ctx: Context,
  caseId: string,
  act: (tx: Tx, held: HeldCase) => Promise<Result<T>>,
): Promise<Result<T>> {
  const permit = permitModerate(ctx.viewer);
  if (!permit.ok) return permit;
  return ctx.db.$transaction(async (tx) => {
    const held = await heldCase(tx, permit.value, caseId, ctx.now);
    return held.ok ? act(tx, held.value) : held;
  });
}

async function heldCase(tx: Tx, moderator: Moderator, caseId: string, now: Date): Promise<Result<HeldCase>> {
  const subject = await subjectForUpdate(tx, caseId);
  if (subject === null) return refuse({ code: "not-found" });
  const may = permitDecide(moderator, { own: isOwn(moderator.root, subject) });
  if (!may.ok) return may;
  const stewardId = moderator.steward.id;
  const held = await tx.case.count({ where: { id: caseId, ...heldBy(stewardId, now) } });
  return held === 0 ? refuse({ code: "conflict" }) : allow({ stewardId, subject });
}
