import { newId } from "@/lib/kernel/ids";
import { PlainError } from "@/lib/process/plain-error";
import { type Field, formsOf, urlencoded } from "@/lib/testing/forms";
import { paragraph } from "./words";

/** `page`: where it stands. `action`: where it is sent. */
export type ReplyForm = { readonly page: string; readonly action: string; readonly fields: readonly Field[] };

/** Reads the reply form of a thread page as a browser without scripts has it: its hidden fields, and what is ticked. */
export async function readReplyForm(site: string, page: string, cookie: string): Promise<ReplyForm> {
  const response = await fetch(`${site}${page}`, { headers: { cookie } });
  const form = formsOf(await response.text()).find(({ names }) => names.has("body"));
  if (!form) throw new PlainError(`The thread page (${response.status}) has no reply form for somebody signed in.`);
  return { page, action: form.action, fields: form.fields };
}

/** The form filled in anew: other words, another submission. */
export function filledIn(form: ReplyForm, words = paragraph()): string {
  const kept = form.fields.map(([name, value]): Field => [name, name === "submission" ? newId() : value]);
  return urlencoded([...kept, ["body", words], ["intent", "post"]]);
}
