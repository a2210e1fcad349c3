import type { FormState } from "@/lib/kernel/form-state";
import { helpFor, postedAfterAll } from "@/lib/refused-cries/help-for";
import { formValues } from "./form-values";
import { sender } from "./sender";
import { wordsOf } from "./words-of-form";
import { contextFor } from "./world";

/** A composer that comes back, with help beside its words where they may be a cry for it. */
export async function withHelp(form: FormData, state: FormState): Promise<FormState> {
  const crisis = await helpFor(contextFor(await sender()), formValues(form), state.refusal, wordsOf(form));
  return crisis === null ? state : { ...state, crisis };
}

/** The words of this form were posted: what was refused of them before is forgotten. */
export async function forgetRefused(form: FormData): Promise<void> {
  await postedAfterAll(contextFor(await sender()), formValues(form), wordsOf(form));
}
