import { UNPOSTED_WORDS_MAX } from "@/lib/unposted/limits";

/** The fields of all our forms in which people write sentences. A test walks the forms and holds this list to them. */
export const WORD_FIELDS: readonly string[] = ["title", "body", "words", "pauseWords", "bio", "query"];

/** No form of ours has more fields of words; a form that somebody made up must not make a page many times its size. */
const TYPED_MOST = 12;

/** Everything somebody typed in a form, so that it can be given back when the form itself could not be dealt with. */
export function typedWords(form: FormData): { label: string; text: string }[] {
  const typed = [...form.entries()].flatMap(([name, value]) =>
    typeof value === "string" && WORD_FIELDS.includes(name) && value !== "" ? [{ label: name, text: value }] : [],
  );
  return typed.slice(0, TYPED_MOST);
}

/**
 * What somebody wrote in a form, to be read for a cry for help: whole when it could be posted, however its lines end,
 * otherwise as much of its beginning and its end as a volunteer gets to read of it. More of it is read by whoever
 * refuses it for its length. Of fields of one name only the first is ever used.
 */
export function wordsIn(form: FormData): string[] {
  return WORD_FIELDS.map((name) => form.get(name)).flatMap((text) => {
    if (typeof text !== "string") return [];
    if (text.length <= 2 * UNPOSTED_WORDS_MAX) return [text];
    return [text.slice(0, UNPOSTED_WORDS_MAX), text.slice(-UNPOSTED_WORDS_MAX)];
  });
}

/** Whether anything stands in a field for words. */
export const hasWords = (form: FormData): boolean => wordsIn(form).some((text) => text.trim() !== "");
