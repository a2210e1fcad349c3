import { words } from "@/components/words";
import { firstWords } from "@/lib/kernel/cut-text";
import type { MilestoneView } from "@/lib/milestones/view";

const t = words("milestones");
const HEADLINE_CHARACTERS = 90;

type Labelled = Pick<MilestoneView, "kind" | "first" | "amount" | "about" | "words" | "contentNotes">;

/**
 * What a stone marks, in words: 'About three months', 'Saw a doctor about it'. Of own words they are the headline, unless
 * a content note stands before them. Medication is said beside it and never in it.
 */
export function milestoneLabel({ kind, first, amount, about, words: own, contentNotes }: Labelled): string {
  if (kind === "own_words" && contentNotes.length === 0 && own !== "") return t("headline", { words: headlineOf(own) });
  return t(`label.${kind}`, { amount: amount ?? 0, about: about ? "yes" : "no", first: first ?? "another" });
}

/** The first line of somebody's own words, or as much of it as a headline holds. */
function headlineOf(own: string): string {
  const [line = ""] = own.trim().split("\n");
  return firstWords(line, HEADLINE_CHARACTERS);
}

/** Whether the headline of a stone is all that its author wrote: then it is not said a second time. */
export const saidByHeadline = ({ kind, words: own, contentNotes }: Labelled): boolean =>
  kind === "own_words" && contentNotes.length === 0 && headlineOf(own) === own.trim();
