import { areKept } from "@/lib/cases/kept-words";
import { minuteOf } from "@/lib/cases/minute";
import type { CaseSubject } from "@/lib/cases/open-case";
import type { Context, Tx } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/time";
import { applyStanding } from "./apply-standing";
import { heldBy, undecided } from "./claimable";
import { type HeldCase, withHeldCase } from "./held-case";
import { recordAct } from "./record-act";
import type { DecideInput } from "./schema";
import { settleReports } from "./settle-reports";
import type { DeskSubject } from "./subject";

const OUTCOME = {
  release: { decision: "released", standing: "visible" },
  hold: { decision: "held", standing: "held" },
  remove: { decision: "removed", standing: "removed" },
} as const;

export type Decided = {
  kind: "case-decided";
  caseId: string;
  subject: Pick<DeskSubject, "kind" | "id" | "threadId">;
  decision: "released" | "held" | "removed";
  /** What the record says of it: words that are gone were not released, their case was closed. */
  act: "released" | "held" | "removed" | "closed";
  /** The post was decided about; what it asks for still waits for an answer. */
  stays: boolean;
};

/**
 * Decides about the words that the moderator read, and no others: the lease and the revision stand in the condition
 * of one UPDATE. If the author edited meanwhile the answer is `conflict`, and the case is read again.
 */
export async function decideCase(ctx: Context, input: DecideInput): Promise<Result<Decided>> {
  return withHeldCase(ctx, input.caseId, async (tx, held) => {
    const { stewardId, subject } = held;
    // What stands nowhere can only be seen.
    if (subject.kind === "unposted") return refuse({ code: "not-allowed" });
    const { decision, standing } = OUTCOME[input.decision];
    const gone = subject.gone && !(await areKept(tx, aboutIn(subject), ctx.now));
    // Nothing is held or removed where nothing is left: the page is read again, and offers to close the case.
    if (gone && decision !== "released") return refuse({ code: "conflict" });
    const act = gone ? "closed" : decision;
    if (!(await close(tx, ctx, held, input, act))) return refuse({ code: "conflict" });
    await settleReports(tx, input.caseId, input.revision);
    // What was kept of withdrawn words was kept for this. They are gone whatever is decided about them.
    await tx.caseWords.deleteMany({ where: { caseId: input.caseId } });
    if (!subject.gone) await applyStanding(tx, ctx, subject, standing);
    await recordAct(tx, ctx, {
      stewardId,
      act,
      caseId: input.caseId,
      subjectId: subject.id,
      revision: input.revision,
      rule: decision === "released" ? null : (input.rule ?? null),
      words: input.words,
    });
    const { kind, id, threadId } = subject;
    const stays = staysOpen(held, act);
    return done({ kind: "case-decided", caseId: input.caseId, subject: { kind, id, threadId }, decision, act, stays });
  });
}

function aboutIn({ kind, id }: DeskSubject): CaseSubject {
  return kind === "milestone" ? { milestoneId: id } : { postId: id };
}

/** A cry for help is not done with a decision about the post, unless that takes it away or nothing is left of it. */
function staysOpen({ cry, answered }: HeldCase, act: Decided["act"]): boolean {
  return cry && !answered && (act === "released" || act === "held");
}

async function close(tx: Tx, ctx: Context, held: HeldCase, input: DecideInput, act: Decided["act"]): Promise<boolean> {
  const decision = act === "closed" ? "released" : act;
  const seen = [{ post: { revision: input.revision } }, { milestone: { revision: input.revision } }];
  const closed = await tx.case.updateMany({
    where: { AND: [{ id: input.caseId }, undecided, heldBy(held.stewardId, ctx.now), { OR: seen }] },
    data: {
      ...(staysOpen(held, act) ? stillOpen(held, ctx.now) : over(ctx.now)),
      // Nobody waits for an answer to words that are gone.
      ...(act === "closed" ? { noReplyNeeded: true } : {}),
      decision,
      decisionRule: decision === "released" ? null : (input.rule ?? null),
      // Who took their words back is told nothing: the form says so.
      decisionWords: act === "closed" ? null : input.words,
      reportCount: 0,
      readerReports: 0,
    },
  });
  return closed.count === 1;
}

function over(now: Date) {
  // The minute has served its purpose; kept, it would date the words and their reports.
  return {
    state: "decided",
    decidedOn: dayOf(now),
    openedAt: dayOf(now),
    claimedById: null,
    claimedUntil: null,
  } as const;
}

/** One that was decided before waits from now on. */
function stillOpen({ open }: HeldCase, now: Date) {
  return { state: "open", decidedOn: null, ...(open ? {} : { openedAt: minuteOf(now) }) } as const;
}
