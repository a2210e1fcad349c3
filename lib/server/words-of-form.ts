import { isBlank } from "@/lib/kernel/blank";
import { OWN_FIELDS, POSTED_FIELDS, type ReadWords, readWords } from "@/lib/refused-cries/read-words";
import { formValues } from "./form-values";

/** The fields of all our forms in which people write sentences. A test walks the forms and holds this list to them. */
export const WORD_FIELDS: readonly string[] = [
  ...[...POSTED_FIELDS, ...OWN_FIELDS, "answer", "why", "pauseWords"],
  // Of lists of meetings, and of groups.
  ...["address", "name", "terms", "whyHidden", "town"],
];

/** No form of ours has more fields of words; a form that somebody made up must not make a page many times its size. */
const TYPED_MOST = 12;

/** Everything somebody typed in a form, so that it can be given back when the form itself could not be dealt with. */
export function typedWords(form: FormData): { label: string; text: string }[] {
  const typed = [...form.entries()].flatMap(([name, value]) =>
    typeof value === "string" && WORD_FIELDS.includes(name) && value !== "" ? [{ label: name, text: value }] : [],
  );
  return typed.slice(0, TYPED_MOST);
}

const read = new WeakMap<FormData, ReadWords>();

/** What somebody wrote in a form, read for a cry for help: once for all that is done with it. */
export function wordsOf(form: FormData): ReadWords {
  const known = read.get(form) ?? readWords(formValues(form));
  read.set(form, known);
  return known;
}

/** Whether what stands in a form might be a cry for help: its writer is shown help. */
export const mightCryIn = (form: FormData): boolean => wordsOf(form).cry.heard !== null;

/** Whether what stands in a form speaks of a life in danger: no limit slows it down. */
export const criesIn = (form: FormData): boolean => wordsOf(form).cry.heard === "high";

/** Whether anything stands in a field for words. */
export const hasWords = (form: FormData): boolean => WORD_FIELDS.some((name) => !isBlank(String(form.get(name) ?? "")));
