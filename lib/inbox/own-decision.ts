import { communityRules } from "@/lib/cases/rules/rules";

export type Outcome = "waiting" | "released" | "held" | "removed";

/** What became of the member's own words, told to them alone. */
export type OwnDecision = {
  readonly subject: "post" | "milestone";
  /** It was written beneath a stone: of its decision only the week is kept. */
  readonly underStone: boolean;
  readonly id: string;
  /** The thread's title; null for a milestone, and for an answer in a thread that was taken from view. */
  readonly title: string | null;
  readonly outcome: Outcome;
  /** The title of the rule it went by. */
  readonly rule: string | null;
  readonly words: string | null;
  readonly day: Date | null;
};

/** A decision as its case keeps it. */
type Told = {
  state: string;
  signals: string[];
  decision: Exclude<Outcome, "waiting"> | null;
  decisionRule: string | null;
  decisionWords: string | null;
  decidedOn: Date | null;
};

/** A title that was taken from view is for who wrote it, not for those who answered. */
export function titleFor({ seq, thread }: { seq: number; thread: { title: string; standing: string } }): string | null {
  return seq === 0 || thread.standing === "visible" || thread.standing === "withdrawn" ? thread.title : null;
}

/**
 * Somebody else's report that came to nothing is not told: it would only hurt. What a machine saw is, and so is what a
 * volunteer had something to say about.
 */
export function cameToNothing(row: Told): boolean {
  return row.decision === "released" && row.signals.length === 0 && row.decisionWords === null;
}

type About = Pick<OwnDecision, "subject" | "id" | "title" | "underStone">;

export function decisionOf(row: Told, about: About): OwnDecision[] {
  const outcome = row.state === "open" ? "waiting" : row.decision;
  if (outcome === null) return [];
  return [
    {
      ...about,
      outcome,
      rule: communityRules.find((rule) => rule.id === row.decisionRule)?.title ?? null,
      words: row.decisionWords,
      day: row.decidedOn,
    },
  ];
}
