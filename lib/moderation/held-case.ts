import type { Tx } from "@/lib/kernel/context";
import { allow, type Result, refuse } from "@/lib/kernel/result";
import { heldBy } from "./claimable";
import { type Moderator, permitDecide } from "./policy";
import { isOwn, type Subject, subjectForUpdate } from "./subject";

/** Proof that this moderator holds the case now, with what it is about, locked. */
export type HeldCase = { readonly caseId: string; readonly subject: Subject };

/** A step for every act on a case: looked up and locked, not about one's own words, and with the lease still running. */
export async function heldCase(tx: Tx, moderator: Moderator, caseId: string, now: Date): Promise<Result<HeldCase>> {
  const subject = await subjectForUpdate(tx, caseId);
  if (subject === null) return refuse({ code: "not-found" });
  const may = permitDecide(moderator, { own: isOwn(moderator.root, subject) });
  if (!may.ok) return may;
  const held = await tx.case.count({ where: { id: caseId, ...heldBy(moderator.steward.id, now) } });
  return held === 0 ? refuse({ code: "conflict" }) : allow({ caseId, subject });
}
