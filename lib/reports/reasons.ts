import { reportReasons } from "@/lib/cases/rules/rules";
import type { ReportReason } from "@/lib/cases/rules/schema";

/** `first`: one of the few that stand in full view. */
export type ReasonChoice = {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly first: boolean;
};

/** What most reports are about. */
const FIRST: readonly string[] = ["worried", "unkind", "sourcing", "preying"];

/** The closed list of reasons, worry about a person first. */
export const reasons: readonly ReportReason[] = reportReasons;

/** As they are offered. */
export const reasonChoices: readonly ReasonChoice[] = reasons.map(({ id, label, help }) => ({
  id,
  label,
  help,
  first: FIRST.includes(id),
}));

/** What a moderator reads; a reason that is no longer offered keeps its id. */
export function reasonLabel(id: string): string {
  return reasons.find((reason) => reason.id === id)?.label ?? id;
}
