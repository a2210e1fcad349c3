import type { Trait } from "@/lib/groups/traits";
import { TRAITS_TOLD, type TraitChoice } from "./limits";

/** What tells most of a group to somebody who has never been there, most first. */
const TELLING: readonly TraitChoice[] = [
  ...(["+medication", "-medication", "+newcomers", "-closed", "+closed", "+women", "+men", "+lgbtq"] as const),
  ...(["+young", "+family", "+small", "+large", "+camera", "-camera", "+listen_only", "+led_by_licensed"] as const),
  ...(["+led_by_trained_peer", "+led_by_peer", "-faith", "+faith", "+step_free", "-step_free", "+parents"] as const),
  ...(["+free", "-free", "+middle", "+proof", "+lived_experience"] as const),
];

/** The few known traits that a row tells: first those that were asked for. */
export function toldTraits(
  known: { readonly yes: readonly Trait[]; readonly no: readonly Trait[] },
  asked: { readonly yes: readonly Trait[]; readonly no: readonly Trait[] },
): TraitChoice[] {
  const choicesOf = ({ yes, no }: typeof known): TraitChoice[] => [
    ...yes.map((trait) => `+${trait}` as const),
    ...no.map((trait) => `-${trait}` as const),
  ];
  const has = choicesOf(known);
  const first = choicesOf(asked).filter((choice) => has.includes(choice));
  const rest = TELLING.filter((choice) => has.includes(choice) && !first.includes(choice));
  return [...first, ...rest].slice(0, TRAITS_TOLD);
}
