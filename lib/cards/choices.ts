import { type FormState, typed } from "@/lib/kernel/form-state";
import { CARD_REVEALS, CARD_SHAPES, type CardReveal, type CardShape } from "./limits";

/** What its author chose for a card. */
export type CardChoices = { readonly shape: CardShape; readonly reveals: readonly CardReveal[] };

/** The choices in a form. Whatever is not understood reveals nothing. */
export function cardChoices(form: FormState): CardChoices {
  const shape = CARD_SHAPES.find((one) => one === typed(form, "shape")) ?? "wide";
  const shown = form.values.show ?? [];
  return { shape, reveals: CARD_REVEALS.filter((one) => shown.includes(one)) };
}
