import { Parser } from "htmlparser2";
import { newId } from "@/lib/kernel/ids";
import { PlainError } from "../plain-error";
import { paragraph } from "./words";

const BOUNDARY = "----cairn-bench-boundary";
export const FORM_TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

type Field = [name: string, value: string];
export type ReplyForm = { path: string; fields: Field[] };

/** Reads the reply form of a thread page as a browser without scripts has it: its hidden fields, and what is ticked. */
export async function readReplyForm(site: string, path: string, cookie: string): Promise<ReplyForm> {
  const response = await fetch(`${site}${path}`, { headers: { cookie } });
  const fields = formWith("body", await response.text());
  if (!fields) throw new PlainError(`The thread page (${response.status}) has no reply form for somebody signed in.`);
  return { path, fields };
}

/** The form filled in anew: other words, another submission. */
export function filledIn(form: ReplyForm): string {
  const kept = form.fields.map(([name, value]): Field => [name, name === "submission" ? newId() : value]);
  const all: Field[] = [...kept, ["body", paragraph()], ["intent", "post"]];
  const parts = all.map(
    ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join("")}--${BOUNDARY}--\r\n`;
}

function formWith(textarea: string, html: string): Field[] | null {
  let found: Field[] | null = null;
  let fields: Field[] = [];
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (tag === "form") fields = [];
      if (tag === "textarea" && attributes.name === textarea) found = fields;
      if (tag !== "input" || !attributes.name) return;
      const sent = attributes.type === "hidden" || "checked" in attributes;
      if (sent) fields.push([attributes.name, attributes.value ?? ""]);
    },
  });
  parser.write(html);
  parser.end();
  return found;
}
