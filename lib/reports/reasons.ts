import { reportReasons } from "@/seeds/rules/rules";

export type ReasonChoice = { readonly id: string; readonly label: string; readonly help: string };

/** The reasons in the order in which they are offered: worry about a person first. */
export const reasonChoices: readonly ReasonChoice[] = reportReasons.map(({ id, label, help }) => ({ id, label, help }));

/** What a moderator reads; a reason that is no longer offered keeps its id. */
export function reasonLabel(id: string): string {
  return reportReasons.find((reason) => reason.id === id)?.label ?? id;
}
