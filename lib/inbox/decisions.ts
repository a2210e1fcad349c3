import { communityRules } from "@/lib/cases/rules/rules";
import type { Tx } from "@/lib/kernel/context";
import { days, later } from "@/lib/kernel/time";
import { sameBytes, tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";
import type { OwnVoice } from "@/lib/threads/own-voices-in";
import { putBack } from "./put-back";

export type Outcome = "waiting" | "released" | "held" | "removed";

/** What became of the member's own words, told to them alone. */
export type OwnDecision = {
  readonly subject: "post" | "milestone";
  readonly id: string;
  /** The thread's title; null for a milestone, and for an answer in a thread that was taken from view. */
  readonly title: string | null;
  readonly outcome: Outcome;
  /** The title of the rule it went by. */
  readonly rule: string | null;
  readonly words: string | null;
  readonly day: Date | null;
};

const TOLD_DAYS = 90;
const told = {
  state: true,
  signals: true,
  decision: true,
  decisionRule: true,
  decisionWords: true,
  decidedOn: true,
} as const;
type Told = {
  state: string;
  signals: string[];
  decision: Exclude<Outcome, "waiting"> | null;
  decisionRule: string | null;
  decisionWords: string | null;
  decidedOn: Date | null;
};

/** Decisions on own posts and milestones of the last 90 days, and own words that wait for one. */
export async function ownDecisions(
  db: Tx,
  member: Member,
  voices: readonly OwnVoice[],
  now: Date,
): Promise<OwnDecision[]> {
  const recent = { state: "decided" as const, decidedOn: { gte: later(now, -days(TOLD_DAYS)) } };
  const [posts, stones] = await Promise.all([
    db.case.findMany({
      where: {
        post: { voiceId: { in: voices.map((voice) => voice.id) }, standing: { not: "withdrawn" } },
        // A case that was closed because its author took the words back brought nothing into view.
        NOT: { decision: "released", post: { body: "" } },
        OR: [recent, { state: "open", post: { standing: "held" } }],
      },
      select: {
        ...told,
        post: { select: { id: true, seq: true, thread: { select: { title: true, standing: true } } } },
      },
    }),
    // Few milestones ever have a case: each one's tag is recomputed to find the member's own.
    db.case.findMany({
      where: {
        milestoneId: { not: null },
        milestone: { standing: { not: "withdrawn" } },
        OR: [recent, { state: "open", milestone: { standing: "held" } }],
      },
      select: { ...told, milestone: { select: { id: true, tag: true } } },
    }),
  ]);
  const found = [
    ...posts.flatMap(({ post, ...row }) =>
      post ? [{ row, to: post, subject: "post" as const, title: titleFor(post) }] : [],
    ),
    ...stones.flatMap(({ milestone, ...row }) =>
      milestone && sameBytes(milestone.tag, tagOf(member.root, `milestone|${milestone.id}`))
        ? [{ row, to: milestone, subject: "milestone" as const, title: null }]
        : [],
    ),
  ];
  const silent = found.filter(({ row }) => cameToNothing(row)).map(({ to }) => to.id);
  const back = await putBack(db, silent);
  const decisions = found
    .filter(({ row, to }) => !cameToNothing(row) || back.has(to.id))
    .flatMap(({ row, to, subject, title }) => decisionOf(row, subject, to.id, title));
  return decisions.sort((a, b) => (b.day?.getTime() ?? Infinity) - (a.day?.getTime() ?? Infinity));
}

/** A title that was taken from view is for who wrote it, not for those who answered. */
function titleFor({ seq, thread }: { seq: number; thread: { title: string; standing: string } }): string | null {
  return seq === 0 || thread.standing === "visible" || thread.standing === "withdrawn" ? thread.title : null;
}

/**
 * Somebody else's report that came to nothing is not told: it would only hurt. What a machine saw is, and so is what a
 * volunteer had something to say about.
 */
function cameToNothing(row: Told): boolean {
  return row.decision === "released" && row.signals.length === 0 && row.decisionWords === null;
}

function decisionOf(row: Told, subject: OwnDecision["subject"], id: string, title: string | null): OwnDecision[] {
  const outcome = row.state === "open" ? "waiting" : row.decision;
  if (outcome === null) return [];
  return [
    {
      subject,
      id,
      title,
      outcome,
      rule: communityRules.find((rule) => rule.id === row.decisionRule)?.title ?? null,
      words: row.decisionWords,
      day: row.decidedOn,
    },
  ];
}
