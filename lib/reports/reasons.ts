import { reportReasons } from "@/lib/cases/rules/rules";
import type { ReportReason } from "@/lib/cases/rules/schema";

export type ReasonChoice = { readonly id: string; readonly label: string; readonly help: string };

/** The closed list of reasons, worry about a person first. */
export const reasons: readonly ReportReason[] = reportReasons;

/** As they are offered. */
export const reasonChoices: readonly ReasonChoice[] = reasons.map(({ id, label, help }) => ({ id, label, help }));

/** What a moderator reads; a reason that is no longer offered keeps its id. */
export function reasonLabel(id: string): string {
  return reasons.find((reason) => reason.id === id)?.label ?? id;
}
