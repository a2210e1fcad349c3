import type { Context, Tx } from "@/lib/kernel/context";
import { allow, done, type Result, refuse } from "@/lib/kernel/result";
import { type Moderator, permitDecide, permitModerate } from "./policy";
import { type DeskSubject, isOwn, subjectForUpdate } from "./subject";
import { wroteAsVolunteer } from "./wrote-as-volunteer";

/** Proof that this moderator holds the case now, with what it is about; both are locked. */
export type HeldCase = {
  readonly stewardId: string;
  readonly subject: DeskSubject;
  /** About a post that is a cry for help. */
  readonly cry: boolean;
  readonly open: boolean;
  /** Somebody answered, or a volunteer said why nobody needs to. */
  readonly answered: boolean;
};

/**
 * The frame of every act on a case, in one transaction: a moderator, the case looked up and locked, not about one's own
 * words, and with the lease still running. `before`: what the same form has done already, so that the second tap of a
 * slow phone is answered like the first.
 */
export async function withHeldCase<T>(
  ctx: Context,
  caseId: string,
  act: (tx: Tx, held: HeldCase) => Promise<Result<T>>,
  before: (tx: Tx, subject: DeskSubject) => Promise<T | null> = async () => null,
): Promise<Result<T>> {
  const permit = permitModerate(ctx.viewer);
  if (!permit.ok) return permit;
  return ctx.db.$transaction(async (tx) => {
    const subject = await subjectForUpdate(tx, caseId);
    if (subject === null) return refuse({ code: "not-found" });
    const earlier = await before(tx, subject);
    if (earlier !== null) return done(earlier);
    const held = await heldCase(tx, permit.value, { caseId, subject }, ctx.now);
    return held.ok ? act(tx, held.value) : held;
  });
}

async function heldCase(
  tx: Tx,
  moderator: Moderator,
  { caseId, subject }: { caseId: string; subject: DeskSubject },
  now: Date,
): Promise<Result<HeldCase>> {
  const stewardId = moderator.steward.id;
  const own = isOwn(moderator.root, subject) || (await wroteAsVolunteer(tx, stewardId, subject));
  const may = permitDecide(moderator, { own });
  if (!may.ok) return may;
  const [held] = await tx.$queryRaw<Pick<HeldCase, "cry" | "open" | "answered">[]>`
    SELECT cry, state = 'open' AS "open", answer_id IS NOT NULL OR no_reply_needed AS "answered" FROM "case"
    WHERE id = ${caseId} AND claimed_by_id = ${stewardId} AND claimed_until > ${now}::timestamptz FOR UPDATE`;
  if (held) return allow({ stewardId, subject, ...held });
  // Whose it is now is said where somebody has it; time that ran out, where nobody does.
  const elsewhere = await tx.case.count({ where: { id: caseId, claimedUntil: { gt: now } } });
  return refuse({ code: elsewhere === 0 ? "conflict" : "claimed" });
}
