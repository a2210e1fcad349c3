// long because: everything that a moderator sees of one case is shaped in one place.
import type { Prisma } from "@/lib/generated/prisma/client";
import { minutes } from "@/lib/kernel/time";
import { reasonLabel } from "@/lib/reports/reasons";
import type { Moderator } from "./policy";
import { isOwn } from "./subject";

/** A case as its page shows it. Names no member beyond the name that stands beside the words. */
export type CaseView = {
  readonly id: string;
  readonly kind: "post" | "milestone";
  readonly subjectId: string;
  readonly threadId: string | null;
  readonly title: string | null;
  readonly board: string | null;
  readonly locked: boolean;
  readonly name: string;
  readonly body: string;
  readonly revision: number;
  readonly standing: string;
  readonly contentNotes: readonly string[];
  readonly severity: number;
  readonly signals: readonly string[];
  readonly reports: readonly { readonly label: string; readonly words: string | null; readonly byMember: boolean }[];
  readonly readerReports: number;
  readonly decision: string | null;
  readonly closed: boolean;
  /** How many whole minutes the lease still runs. */
  readonly claim: { readonly mine: boolean; readonly minutes: number } | null;
  readonly own: boolean;
  readonly history: readonly {
    readonly act: string;
    readonly rule: string | null;
    readonly hour: Date;
    readonly words: string | null;
  }[];
};

export const caseSelect = {
  id: true,
  severity: true,
  signals: true,
  readerReports: true,
  state: true,
  decision: true,
  claimedById: true,
  claimedUntil: true,
  reports: { select: { reason: true, words: true, tag: true }, orderBy: { id: "asc" }, take: 50 },
  post: {
    select: {
      id: true,
      body: true,
      revision: true,
      standing: true,
      contentNotes: true,
      voice: { select: { name: true, tag: true } },
      thread: { select: { id: true, title: true, lockedOn: true, board: { select: { name: true } } } },
    },
  },
  milestone: { select: { id: true, words: true, revision: true, standing: true, name: true, tag: true } },
} as const satisfies Prisma.CaseSelect;

type Row = Prisma.CaseGetPayload<{ select: typeof caseSelect }>;

export function viewOf(row: Row, moderator: Moderator, now: Date): CaseView {
  const claimed = row.claimedUntil !== null && row.claimedUntil > now;
  return {
    ...subjectOf(row, moderator),
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
    closed: row.decision === "released",
    claim:
      claimed && row.claimedUntil
        ? {
            mine: row.claimedById === moderator.steward.id,
            minutes: Math.ceil((row.claimedUntil.getTime() - now.getTime()) / minutes(1)),
          }
        : null,
    history: [],
  };
}

function subjectOf({ post, milestone }: Row, { root }: Moderator) {
  if (post) {
    const { thread, voice, id, body, revision, standing, contentNotes } = post;
    const own = isOwn(root, { scope: `voice|${thread.id}`, tag: voice.tag });
    const place = {
      threadId: thread.id,
      title: thread.title,
      board: thread.board.name,
      locked: thread.lockedOn !== null,
    };
    return {
      kind: "post" as const,
      subjectId: id,
      ...place,
      name: voice.name,
      body,
      revision,
      standing,
      contentNotes,
      own,
    };
  }
  if (!milestone) throw new Error("a case is about a post or a milestone");
  const { id, words, revision, standing, name, tag } = milestone;
  const own = isOwn(root, { scope: `milestone|${id}`, tag });
  const place = { threadId: null, title: null, board: null, locked: false };
  return {
    kind: "milestone" as const,
    subjectId: id,
    ...place,
    name,
    body: words,
    revision,
    standing,
    contentNotes: [],
    own,
  };
}
