import { type CaseSubject, openCase } from "@/lib/cases/open-case";
import type { Context, Tx } from "@/lib/kernel/context";
import { type Intake, seenIn } from "./intake";

/** From this many posts with contact details of one account within a day on, a volunteer looks sooner. */
const CONTACTS_OFTEN = 3;
/** One account's cries for help within an hour that have a case each; further ones are gathered into the last. */
const CRIES_APART = 3;

/**
 * A step for whoever keeps new words, in the open transaction: opens their case when anything was seen, and remembers
 * what tells a flood, contact details again and again, and one person's cries.
 */
export async function recordFindings(
  tx: Tx,
  ctx: Pick<Context, "newId" | "now" | "lately">,
  of: { readonly root: Uint8Array; readonly subject: CaseSubject },
  intake: Intake,
): Promise<void> {
  const { lately, now } = ctx;
  if (intake.isNew) lately.copies.keep(intake.words, now);
  const often =
    intake.signals.some(({ phase }) => phase === "contact") && lately.contacts(of.root, now) >= CONTACTS_OFTEN;
  const signals = often ? [...intake.signals, { phase: "contact", rule: "often", severity: 2 }] : intake.signals;
  if (signals.length === 0) return;
  const seen = seenIn(signals);
  const cries = intake.heard === "high" ? lately.cries(of.root, now) : null;
  const isMore = cries !== null && cries.times > CRIES_APART;
  // Words that were changed have a case already, and it is theirs that opens again.
  if (isMore && (await tx.case.count({ where: of.subject })) === 0)
    if (await gathered(tx, now, cries.caseId, seen.severity)) return;
  const caseId = await openCase(tx, { id: ctx.newId(), now }, { ...of.subject, ...seen });
  if (cries) lately.cryOpened(of.root, caseId);
}

/** Nobody buries others: the case says that there are more, not where, since names of one person are never tied together. */
async function gathered(tx: Tx, now: Date, caseId: string | null, severity: number): Promise<boolean> {
  if (caseId === null) return false;
  const about = await tx.case.findUnique({
    where: { id: caseId },
    select: { state: true, postId: true, milestoneId: true },
  });
  const subject = about?.postId
    ? { postId: about.postId }
    : about?.milestoneId
      ? { milestoneId: about.milestoneId }
      : null;
  if (about === null || about.state !== "open" || subject === null) return false;
  await openCase(tx, { id: caseId, now }, { ...subject, severity, signals: ["crisis:more"] });
  return true;
}
