import type { CountedKind, MilestoneKind } from "./limits";

type Marked = { readonly kind: MilestoneKind; readonly amount: number | null; readonly about: boolean };

/**
 * What lists call the thread beneath a stone: neither words of its author's nor which first it was, since those stand
 * with the stone alone. It is kept with the thread, as every title is, in the language of the community, as its boards are.
 */
export function threadTitleOf({ kind, amount, about }: Marked): string {
  switch (kind) {
    case "days":
    case "weeks":
    case "months":
    case "years":
      return lengthTitle(kind, amount ?? 1, about);
    case "first":
      return "A first";
    case "coming_back":
      return "Coming back after a slip";
    case "helping":
      return "Helped someone";
    case "alongside":
      return "Standing by someone";
    case "own_words":
      return "In their own words";
  }
}

function lengthTitle(kind: CountedKind, amount: number, about: boolean): string {
  if (kind === "days" && about) return "The first days";
  const unit = amount === 1 ? kind.slice(0, -1) : kind;
  return about ? `About ${amount} ${unit}` : `${amount} ${unit}`;
}
