import { words } from "@/components/words";
import { firstWords } from "@/lib/kernel/cut-text";
import type { MilestoneView } from "@/lib/milestones/view";

const t = words("milestones");
const HEADLINE_CHARACTERS = 90;

type Labelled = Pick<MilestoneView, "kind" | "first" | "amount" | "about" | "words" | "contentNotes">;

/**
 * What a stone marks, in words: 'About three months', 'Saw a doctor'. Of own words they are the headline, unless
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

/** What stands beneath the headline of a stone: of own words whose first line is the headline, the rest of them. */
export function wordsBeneath({ kind, words: own, contentNotes }: Labelled): string {
  const headline = headlineOf(own);
  const isSaid = kind === "own_words" && contentNotes.length === 0 && own.trim().split("\n")[0] === headline;
  return isSaid ? own.trim().slice(headline.length).trim() : own;
}
