import { reasonLabel, reasons } from "@/lib/reports/reasons";
import { ruleChoices } from "./rules";

/** What a case is about, as people said it: the reasons of its reports, and the rule by which it was decided. */
export type CaseReasons = { readonly reasons: readonly string[]; readonly rule: string | null };

type Row = {
  readonly state: string;
  readonly reports: readonly { readonly reason: string }[];
  readonly decisionRule: string | null;
};

/** Each reason once, in the order in which they are offered. */
export function caseReasons({ state, reports, decisionRule }: Row): CaseReasons {
  const place = (id: string) => reasons.findIndex((reason) => reason.id === id);
  const given = [...new Set(reports.map(({ reason }) => reason))].sort((one, other) => place(one) - place(other));
  // A cry for help whose post was held still waits: it is named by what it is.
  const rule = state === "decided" ? ruleChoices.find(({ id }) => id === decisionRule)?.title : null;
  return { reasons: given.map(reasonLabel), rule: rule ?? null };
}
