import { isBlank } from "@/lib/kernel/blank";
import type { FormState } from "@/lib/kernel/form-state";
import type { Refusal } from "@/lib/kernel/result";
import { placesMatching } from "@/lib/places/matching";
import { type PlaceSpot, spotByKey } from "@/lib/places/spot";
import { database } from "./world";

type Typed = { readonly town: string; readonly spot: string; readonly spotFor: string };
/** The place that a form of the finder means, which may be none, or what has to be asked first. */
export type PlaceFound =
  | { readonly kind: "here"; readonly spot: PlaceSpot | null }
  | { readonly kind: "several"; readonly spots: readonly PlaceSpot[]; readonly guessed: boolean }
  | { readonly kind: "unknown"; readonly refusal: Refusal };

/** What was chosen from several counts only for the words that it was offered for. */
export async function findPlace({ town: place, spot, spotFor }: Typed): Promise<PlaceFound> {
  if (isBlank(place)) return { kind: "here", spot: null };
  const chosen = spotFor === place ? await spotByKey(database(), spot) : null;
  if (chosen) return { kind: "here", spot: chosen };
  const found = await placesMatching(database(), place);
  if (found.kind === "several") return found;
  if (found.kind === "one") return { kind: "here", spot: found.spot };
  return { kind: "unknown", refusal: { code: "invalid", issues: [{ field: "town", message: "unknown-place" }] } };
}

/** The same form with its refusal, or with the places that it could mean. */
export const askedAgain = (form: FormState, spots: readonly PlaceSpot[] = [], guessed = false) => ({
  form,
  spots,
  guessed,
});
