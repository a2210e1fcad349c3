import type { FormAddress, Params } from "@/lib/kernel/addresses";
import { formRoute } from "./form-route";
import { refusalOfAnswer } from "./returned-form";
import { formWith, travellingIn, wordsBack } from "./travelling-words";

/**
 * The route of a control that may stand beside a field with words, such as 'Follow' beside a reply: it is sent with
 * that whole form, of which it takes its `own` fields alone. Whatever it comes to, words that travelled along stand in
 * their field again afterwards, with why it did not go through.
 */
export function besideRoute<Pattern extends string>(
  place: FormAddress<Pattern>,
  fields: Partial<Record<keyof Params<Pattern> & string, string>>,
  own: readonly string[],
  handle: (form: FormData, params: Params<Pattern>) => Promise<Response>,
) {
  return formRoute(place, fields, async (form, params) => {
    const taken = [...own, ...Object.values<string | undefined>(fields).flatMap((field) => field ?? [])];
    const words = travellingIn(form, taken);
    const answer = await handle(only(form, taken), params);
    return words ? wordsBack(words, refusalOfAnswer()) : answer;
  });
}

/** What a control takes of the form that it is sent with: its own fields, and a key where one was asked for. */
export function only(form: FormData, own: readonly string[]): FormData {
  return formWith(form, (name) => [...own, "key", "device"].includes(name));
}
