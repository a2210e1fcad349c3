import { type Address, at, isAt, readPage } from "@/lib/kernel/addresses";
import type { FormState } from "@/lib/kernel/form-state";
import type { Refusal } from "@/lib/kernel/result";
import { readWords } from "@/lib/refused-cries/read-words";
import { formValues } from "./form-values";
import { nextStep, pageAgain } from "./returned-form";
import { hasWords } from "./words-of-form";

/** The page on which each of these forms stands. */
const PAGE_OF = {
  reply: at.thread,
  openThread: at.openThread,
  shareMilestone: at.shareMilestone,
  decide: at.case,
} as const;

/** Forms with words, beside which other controls stand, or from which somebody may have to go and join first. */
export const COMPOSERS = ["reply", "openThread", "shareMilestone", "decide"] as const;

/** Words on their way through something else, back to the form in which they stood. */
export type TravellingWords = {
  readonly page: Address;
  readonly composer: (typeof COMPOSERS)[number];
  readonly values: FormState["values"];
};

/**
 * The words that came along when another control than the form's own button was pressed: each composer says which it is
 * and where. `own`: the fields that belong to that control. Null where nothing was written in the others, nor quoted.
 */
export function travellingIn(form: FormData, own: readonly string[]): TravellingWords | null {
  const quotes = Boolean(form.get("answersId"));
  return quotes || hasWords(formWith(form, (name) => !own.includes(name))) ? composerIn(form, own) : null;
}

/** The same, whether anything was written or not. */
export function composerIn(form: FormData, own: readonly string[]): TravellingWords | null {
  const composer = COMPOSERS.find((known) => known === form.get("composer"));
  const page = readPage(form.get("here"));
  if (!composer || !page || !isAt(page, PAGE_OF[composer])) return null;
  return { page, composer, values: valuesBut(form, own) };
}

/** A form with some of its fields alone. */
export function formWith(form: FormData, takes: (name: string) => boolean): FormData {
  const taken = new FormData();
  for (const [name, value] of form.entries()) if (takes(name)) taken.append(name, value);
  return taken;
}

/** What stands in a form again when it comes back, without the fields of these names. */
export function valuesBut(form: FormData, names: readonly string[]): FormState["values"] {
  return formValues(formWith(form, (name) => ![...names, ...SECRET, "intent", "carried"].includes(name)));
}

/** What a key needs: it never stands in a page again. */
const SECRET = ["key", "device"];

/** The page on which the words stood, with them in their field. They are read for the help panel, and kept nowhere. */
export function wordsBack({ page, composer, values }: TravellingWords, refusal: Refusal | null): Response {
  const state: FormState = {
    refusal,
    values,
    ...(readWords(values).cry.heard ? { crisis: "seen" as const } : {}),
  };
  const answer = refusal === null ? nextStep : pageAgain;
  return answer(page, composer, state);
}
