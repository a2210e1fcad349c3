import type { Prisma } from "@/lib/generated/prisma/client";
import { takeIn } from "@/lib/intake/intake";
import { minutes } from "@/lib/kernel/time";
import { reasonLabel } from "@/lib/reports/reasons";
import { type CaseReasons, caseReasons } from "./case-reasons";
import { LEASE_MINUTES } from "./limits";
import type { Moderator } from "./policy";
import type { Replied, ReplySince } from "./replied";
import { subjectSelect } from "./subject-select";
import { type SubjectView, subjectViewOf } from "./subject-view";

/** A part of the words, from a place up to another. */
export type MarkedPlace = readonly [from: number, to: number];

/** A case as its page shows it. */
export type CaseView = SubjectView &
  CaseReasons & {
    readonly id: string;
    readonly severity: number;
    readonly signals: readonly string[];
    readonly reports: readonly { readonly label: string; readonly words: string | null; readonly byMember: boolean }[];
    readonly readerReports: number;
    readonly decision: string | null;
    readonly closed: boolean;
    /** An open cry for help whose words are still there: who has replied since, and what; null for any other case. */
    readonly cry: { readonly replied: Replied; readonly replies: readonly ReplySince[] } | null;
    /** Where in the words a machine saw what it saw: places in `body`, in their order, none over another. */
    readonly marks: readonly MarkedPlace[];
    /** How many whole minutes the lease still runs. */
    readonly claim: { readonly mine: boolean; readonly minutes: number } | null;
    readonly history: readonly {
      readonly act: string;
      readonly rule: string | null;
      readonly hour: Date;
      readonly words: string | null;
    }[];
  };

export const caseSelect = {
  ...subjectSelect,
  id: true,
  severity: true,
  signals: true,
  readerReports: true,
  state: true,
  decision: true,
  decisionRule: true,
  claimedById: true,
  claimedUntil: true,
  reports: {
    where: { heard: null },
    select: { reason: true, words: true, tag: true },
    orderBy: { id: "asc" },
    take: 50,
  },
} as const satisfies Prisma.CaseSelect;

type Row = Prisma.CaseGetPayload<{ select: typeof caseSelect }>;

export function viewOf(row: Row, moderator: Moderator, now: Date): CaseView {
  const claimed = row.claimedUntil !== null && row.claimedUntil > now;
  const subject = subjectViewOf(row, moderator, now);
  return {
    ...subject,
    ...caseReasons(row),
    id: row.id,
    severity: row.severity,
    signals: row.signals,
    reports: row.reports.map(({ reason, words, tag }) => ({
      label: reasonLabel(reason),
      words,
      byMember: tag !== null,
    })),
    readerReports: row.readerReports,
    decision: row.decision,
    closed: row.state === "decided" && row.decision === "released",
    cry: null,
    // Of words that were changed since, today's rules say it as well.
    marks:
      row.signals.length > 0 ? takeIn({ title: subject.title, body: subject.body, acknowledged: [] }).marks.body : [],
    claim:
      claimed && row.claimedUntil
        ? {
            mine: row.claimedById === moderator.steward.id,
            // The end is kept to the full second: never a minute more than was given.
            minutes: Math.min(LEASE_MINUTES, Math.ceil((row.claimedUntil.getTime() - now.getTime()) / minutes(1))),
          }
        : null,
    history: [],
  };
}
