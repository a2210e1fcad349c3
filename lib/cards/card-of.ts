import { type Purpose, tagOf } from "@/lib/kernel/vault";
import { RUNGS } from "@/lib/milestones/blur";
import { isCounted } from "@/lib/milestones/limits";
import { lookOf, type StoneLook } from "@/lib/milestones/look";
import type { MilestoneView } from "@/lib/milestones/view";
import type { CardChoices } from "./choices";

/** What a card shows. */
export type Card = {
  readonly look: StoneLook;
  /** What it marks, without a word of its author's. */
  readonly marks: Pick<MilestoneView, "kind" | "first" | "amount" | "about">;
  /** Empty where they stay off the card. */
  readonly words: string;
  readonly site: boolean;
};

/** Whether there is a card of this stone: for its author alone, and not once volunteers took it down. */
export function mayHaveCard({ mine, standing }: Pick<MilestoneView, "mine" | "standing">): boolean {
  return mine && (standing === "visible" || standing === "held");
}

/** What everybody can see of it already may be shown; what volunteers have yet to read stays off. */
export const mayReveal = ({ standing }: Pick<MilestoneView, "standing">): boolean => standing === "visible";

/**
 * The card of a member's stone. Unless they chose otherwise it shows another stone of the same kind and rung, and of an
 * exact number the 'about', and of a first only that it is one: whoever gets the card must not find its author by eye or by searching. The other stone is
 * drawn under the member's key, so that it stays the same, and nothing on the site has its seed.
 */
export function cardOf(milestone: MilestoneView, root: Uint8Array, { reveals }: CardChoices): Card {
  const shown = (what: CardChoices["reveals"][number]) => mayReveal(milestone) && reveals.includes(what);
  const own = lookOf(milestone);
  const { kind, amount, about } = milestone;
  // In a small community few share the same one: which first it was narrows who it is, and is asked about by itself.
  const first = shown("first") ? milestone.first : null;
  return {
    look: shown("stone") ? own : { ...own, seed: anotherSeed(root, milestone.id) },
    marks: shown("stone") || !isCounted(kind) ? { kind, first, amount, about } : aboutRung(own.rung),
    words: shown("words") ? milestone.words.trim() : "",
    site: shown("site"),
  };
}

const anotherSeed = (root: Uint8Array, id: string): string => {
  const purpose: Purpose = `card|${id}`;
  return Buffer.from(tagOf(root, purpose)).toString("base64url");
};

/** 'About three months', for any number that looks like it. */
function aboutRung(rung: number): Card["marks"] {
  const { kind, amount } = RUNGS[rung] ?? RUNGS[0] ?? { kind: "days", amount: 1 };
  return { kind, first: null, amount, about: true };
}
