import { allow, type Result, refuse } from "@/lib/kernel/result";
import type { Viewer } from "@/lib/kernel/viewer";
import { reasons } from "./reasons";

export type Reportable = { readonly standing: string; readonly threadStanding: string; readonly revision: number };
export type ReportPermit = {
  readonly severity: number;
  readonly byMember: boolean;
  /** The text that is reported. */
  readonly revision: number;
};

/** Worry about a person comes with the crises; then what hurts people; then what is only in the way. */
const CONCERN = 1;
const LOWEST = 4;
const BY_RULE: Readonly<Record<string, number>> = {
  "no-sourcing": 2,
  "no-selling-help": 2,
  "stay-anonymous": 2,
  "no-preying": 2,
  "be-kind": 3,
  "every-road": 3,
  "person-first": 3,
  "no-medical-orders": 3,
  "no-how-to-use": 3,
  "on-topic": LOWEST,
};

/**
 * Anyone may report what they can see, a paused member too: a pause takes away words, not worry. What a reader without
 * an account says ranks lowest, since one person can say it many times; worry about a person always ranks in full.
 */
export function permitReport(viewer: Viewer, subject: Reportable | null, reason: string): Result<ReportPermit> {
  // An opening that its author took back leaves the answers around it in sight: they can be reported like any other.
  const threadShown = subject?.threadStanding === "visible" || subject?.threadStanding === "withdrawn";
  if (subject?.standing !== "visible" || !threadShown) return refuse({ code: "not-found" });
  const byMember = viewer.kind === "member";
  return allow({
    byMember,
    revision: subject.revision,
    severity: isConcern(reason) || byMember ? severityOfReason(reason) : LOWEST,
  });
}

export function isReportReason(reason: string): boolean {
  return reasons.some((known) => known.id === reason);
}

export function isConcern(reason: string): boolean {
  return reasons.some((known) => known.id === reason && known.concern);
}

export function severityOfReason(reason: string): number {
  const known = reasons.find((one) => one.id === reason);
  if (known?.concern) return CONCERN;
  return BY_RULE[known?.rule ?? ""] ?? LOWEST;
}
