import { TRAITS, type Trait } from "@/lib/groups/traits";
import type { GroupsAsked } from "./asked";
import type { TraitChoice } from "./limits";
import type { PlainWishPart, WishPart } from "./wish";

/** One thing that was asked for; of a trait also whether it was wanted or not. */
export type AskedPart = PlainWishPart | TraitChoice;

export const isTrait = (part: WishPart): part is Trait => TRAITS.some((trait) => trait === part);

/** A part of a wish as it was asked for. */
export function askedPart(part: WishPart, { yes }: Pick<GroupsAsked, "yes">): AskedPart {
  if (!isTrait(part)) return part;
  return yes.includes(part) ? `+${part}` : `-${part}`;
}
