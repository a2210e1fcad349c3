import type { z } from "zod";
import type { Context } from "@/lib/kernel/context";
import type { FormState } from "@/lib/kernel/form-state";
import { type FieldIssue, type Refusal, type Result, refuse } from "@/lib/kernel/result";
import { formValues } from "./form-values";
import { admit } from "./limits/admit";
import { sender } from "./sender";
import { contextFor } from "./world";

/**
 * Which button was pressed, whose saved words stood in the form, from when it may post, which form of which page it is
 * and what it carries along: no input of a command.
 */
const ABOUT_THE_FORM = ["intent", "draft", "ticket", "composer", "here", "carried"];

/** The object a schema parses: `x[]` fields are lists, the others single. */
function inputFrom(form: FormData): Record<string, string | string[]> {
  const lists = new Set([...form.keys()].filter((name) => name.endsWith("[]")).map((name) => name.slice(0, -2)));
  const fields = Object.entries(formValues(form)).filter(([field]) => !ABOUT_THE_FORM.includes(field));
  return Object.fromEntries(fields.map(([field, values]) => [field, lists.has(field) ? values : (values[0] ?? "")]));
}

function issuesOf(error: z.ZodError, input: ReturnType<typeof inputFrom>): FieldIssue[] {
  return error.issues.flatMap((issue): FieldIssue[] | FieldIssue => {
    // Of a page that was opened before an upgrade: the form that comes back has no place for it.
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((field) => ({ field, message: "gone", gone: [input[field] ?? ""].flat().join("\n") }));
    const field = issue.path.map(String).join(".") || "form";
    if (issue.code === "too_small") return { field, message: "too-short", limit: Number(issue.minimum) };
    if (issue.code === "too_big") return { field, message: "too-long", limit: Number(issue.maximum) };
    // What a schema of ours found by itself it names itself.
    return { field, message: issue.code === "custom" ? issue.message : "not-valid" };
  });
}

/** Reads a form by its schema; what does not fit is refused with the fields and reasons. */
export function readForm<S extends z.ZodType>(schema: S, form: FormData): Result<z.output<S>> {
  const input = inputFrom(form);
  const parsed = schema.safeParse(input);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : refuse({ code: "invalid", issues: issuesOf(parsed.error, input) });
}

/** The one way a write goes: form → schema → limits → command, for whoever is asking. */
export async function runCommand<S extends z.ZodType, T>(
  command: (ctx: Context, input: z.output<S>) => Promise<Result<T>>,
  schema: S,
  form: FormData,
): Promise<Result<T>> {
  const input = readForm(schema, form);
  if (!input.ok) return input;
  const turn = await admit(command, form);
  if (!turn.ok) return turn;
  const result = await command(contextFor(await sender()), input.value);
  if (!result.ok) turn.value.giveBack();
  return result;
}

/** The form as it comes back: nobody writes a hard paragraph twice. Six words never stand in a page again. */
export function returnForm(form: FormData, refusal: Refusal | null): FormState {
  const { key: _key, ...values } = formValues(form);
  return { refusal, values };
}
