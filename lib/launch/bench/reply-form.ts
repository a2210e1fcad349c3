import { newId } from "@/lib/kernel/ids";
import { type Field, formsOf, multipart } from "../forms";
import { PlainError } from "../plain-error";
import { paragraph } from "./words";

export type ReplyForm = { path: string; fields: Field[] };

/** Reads the reply form of a thread page as a browser without scripts has it: its hidden fields, and what is ticked. */
export async function readReplyForm(site: string, path: string, cookie: string): Promise<ReplyForm> {
  const response = await fetch(`${site}${path}`, { headers: { cookie } });
  const form = formsOf(await response.text()).find(({ names }) => names.has("body"));
  if (!form) throw new PlainError(`The thread page (${response.status}) has no reply form for somebody signed in.`);
  return { path, fields: form.fields };
}

/** The form filled in anew: other words, another submission. */
export function filledIn(form: ReplyForm, words = paragraph()): Buffer {
  const kept = form.fields.map(([name, value]): Field => [name, name === "submission" ? newId() : value]);
  return multipart([...kept, ["body", words], ["intent", "post"]]);
}
