import type { AuthorNotice } from "@/lib/cases/author-notice";
import type { PlaceCalls } from "@/lib/help/calls";
import type { Heard } from "@/lib/intake/limits";
import type { PostStatus } from "./visibility";

/**
 * What happens next, said only where it is true. `here`: a volunteer was told, and one is at the desk. `read`: one has
 * read it. `later`: it may be a while. `sooner`: that too, and members often answer before.
 */
export type NextStep = "here" | "read" | "later" | "sooner";

/** What stands under own words and nobody else sees: help, folded away or not, and what volunteers wrote to them. */
export type OwnCare = {
  readonly help: { readonly folded: boolean; readonly next: NextStep; readonly places: readonly PlaceCalls[] } | null;
  readonly words: readonly string[];
};

type OwnWordsHeard = {
  readonly heard: { readonly level: Heard; readonly folded: boolean } | null;
  readonly standing: PostStatus;
  readonly notice: AuthorNotice | null;
  /** Messages that volunteers left for whoever wrote this. */
  readonly messages: readonly string[];
};

/** How things are here at the moment. */
export type HereNow = {
  /** A volunteer is at the desk, and is not the writer. */
  readonly volunteer: boolean;
  /** What the last weeks show. */
  readonly membersAnswerSoon: boolean;
  /** Whom to call. */
  readonly places: readonly PlaceCalls[];
};

/**
 * What a writer is shown under words that may be a cry for help, and under any that are held: whoever is hidden from all
 * others is alone with them. Null where there is nothing to show.
 */
export function careOf(own: OwnWordsHeard, now: HereNow): OwnCare | null {
  const { heard, standing, notice, messages } = own;
  if (standing === "withdrawn") return null;
  const held = standing === "held";
  const hidden = held || standing === "removed";
  // Beside hidden words the decision stands with its rule.
  const decided = notice?.words && !hidden ? [notice.words] : [];
  const words = [...decided, ...messages];
  const help =
    heard || held ? { folded: heard?.folded ?? false, next: nextStep(own, words, now), places: now.places } : null;
  return help || words.length > 0 ? { help, words } : null;
}

function nextStep({ heard, standing, notice }: OwnWordsHeard, words: readonly string[], now: HereNow): NextStep {
  const waits = notice?.waiting ?? false;
  if (words.length > 0 || (notice && !waits)) return "read";
  // At the low threshold nobody was told.
  if (heard?.level === "high" && waits && now.volunteer) return "here";
  return standing === "visible" && now.membersAnswerSoon ? "sooner" : "later";
}
