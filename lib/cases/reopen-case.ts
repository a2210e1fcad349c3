import type { Tx } from "@/lib/kernel/context";
import { minuteOf } from "./minute";
import type { CaseSubject } from "./open-case";

/**
 * A step for the author's change of held words: a volunteer looks again, as urgently as before. Nothing happens when
 * the case is open already, or when there is none.
 */
export async function reopenCase(tx: Tx, now: Date, subject: CaseSubject): Promise<void> {
  await tx.case.updateMany({
    where: { ...subject, state: "decided" },
    data: {
      state: "open",
      openedAt: minuteOf(now),
      decision: null,
      decisionRule: null,
      decisionWords: null,
      decidedOn: null,
      answerId: null,
      noReplyNeeded: false,
      claimedById: null,
      claimedUntil: null,
    },
  });
}
