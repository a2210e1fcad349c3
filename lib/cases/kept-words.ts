import type { Tx } from "@/lib/kernel/context";
import { dayOf, days, later } from "@/lib/kernel/time";
import type { CaseSubject } from "./open-case";

/** Selling, sourcing, contact swaps, grooming, doxxing: who withdraws such words must not thereby undo the case. */
const KEPT_FOR = 2;
const KEPT_DAYS = 7;

const keeping = { state: "open", severity: KEPT_FOR } as const;

/** Whether words withdrawn now would be kept for the volunteers' decision: told before the button is pressed. */
export async function wouldBeKept(db: Pick<Tx, "case">, subject: CaseSubject): Promise<boolean> {
  return (await db.case.count({ where: { ...subject, ...keeping } })) > 0;
}

/** Of how many posts by these voices, and of these stones, the words would be kept. */
export async function countToKeep(
  db: Pick<Tx, "case">,
  mine: { voiceIds: readonly string[]; milestoneIds: readonly string[] },
): Promise<number> {
  const post = { voiceId: { in: [...mine.voiceIds] }, body: { not: "" } };
  const milestone = { id: { in: [...mine.milestoneIds] }, words: { not: "" } };
  return db.case.count({ where: { ...keeping, OR: [{ post }, { milestone }] } });
}

/** Whether withdrawn words are still kept: told to their author afterwards. */
export async function areKept(db: Pick<Tx, "caseWords">, subject: CaseSubject, now: Date): Promise<boolean> {
  return (await db.caseWords.count({ where: { case: subject, until: { gt: dayOf(now) } } })) > 0;
}

/**
 * A step for whoever withdraws, with the subject's row locked: where an open case of severity 2 is about these words,
 * the desk keeps them until it is decided, and never longer than a week. All other words go at once and for good.
 */
export async function keepForDecision(tx: Tx, now: Date, subject: CaseSubject, words: string): Promise<boolean> {
  if (words === "") return false;
  const about = await tx.case.findFirst({ where: { ...subject, ...keeping }, select: { id: true } });
  if (about === null) return false;
  // The day itself is over before the words are a week old.
  const until = later(dayOf(now), days(KEPT_DAYS));
  await tx.caseWords.create({ data: { caseId: about.id, words, until }, select: { caseId: true } });
  return true;
}

/** Erases what was kept long enough, decided or not. Answers how many. */
export async function eraseKeptWords(db: Pick<Tx, "caseWords">, now: Date): Promise<number> {
  return (await db.caseWords.deleteMany({ where: { until: { lte: dayOf(now) } } })).count;
}
