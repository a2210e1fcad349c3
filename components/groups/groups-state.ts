import type { FormState } from "@/lib/kernel/form-state";
import type { PlaceSpot } from "@/lib/places/spot";

/** A form of the finder that came back. `spots`: where several places could be meant; `guessed`: none is called so. */
export type GroupsState = {
  readonly form: FormState;
  readonly spots: readonly PlaceSpot[];
  readonly guessed: boolean;
};
