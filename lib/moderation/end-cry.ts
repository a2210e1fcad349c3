import type { Context, Tx } from "@/lib/kernel/context";
import type { Refusal } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/time";
import type { HeldCase } from "./held-case";
import { settleReports } from "./settle-reports";

/** Why nobody needs to answer it any more: what answered it, or that a volunteer said no reply is needed. */
export type CryEnd = { readonly answerId: string } | { readonly noReplyNeeded: true };

/**
 * A step for whoever holds an open cry for help and read it as it stands: it is done. What was decided about the post
 * itself stays as it is.
 */
export async function endCry(
  tx: Tx,
  ctx: Pick<Context, "now">,
  caseId: string,
  { subject }: Pick<HeldCase, "subject">,
  end: CryEnd,
): Promise<void> {
  await settleReports(tx, caseId, subject.revision);
  await tx.caseWords.deleteMany({ where: { caseId } });
  await tx.case.update({
    where: { id: caseId },
    data: {
      ...end,
      state: "decided",
      decision: subject.standing === "held" ? "held" : "released",
      decidedOn: dayOf(ctx.now),
      // The minute has served its purpose; kept, it would date the words and their reports.
      openedAt: dayOf(ctx.now),
      claimedById: null,
      claimedUntil: null,
      reportCount: 0,
      readerReports: 0,
    },
    select: { id: true },
  });
}

/** Why this cry for help cannot be ended now by somebody who read this text of it; null when it can. */
export function barred({ subject, cry, open }: HeldCase, revision: number): Refusal | null {
  if (subject.kind !== "post" || !cry || !open) return { code: "not-allowed" };
  const changed = subject.gone || subject.standing === "removed" || subject.revision !== revision;
  return changed ? { code: "conflict" } : null;
}
