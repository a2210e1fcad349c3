import type { z } from "zod";
import type { Context } from "@/lib/kernel/context";
import type { FormState } from "@/lib/kernel/form-state";
import { done, type Result } from "@/lib/kernel/result";
import { keepDraft, readForm, runCommand } from "./run-command";
import { signInAlong } from "./sign-in-along";

export type FormOutcome<T> = { done: true; value: T } | { done: false; state: FormState };

/**
 * A composer's form: signs in along when the sign-in had expired, shows a preview when that button was pressed, else
 * runs the command. Whatever does not go through comes back with every word.
 */
export async function postForm<S extends z.ZodType, T>(
  command: (ctx: Context, input: z.output<S>) => Promise<Result<T>>,
  schema: S,
  form: FormData,
): Promise<FormOutcome<T>> {
  const refusal = await signInAlong(form);
  // Neither belongs to the words: a key must never come back in a form.
  form.delete("key");
  form.delete("device");
  if (refusal) return { done: false, state: keepDraft(form, refusal) };
  const previewing = form.get("intent") === "preview";
  const result: Result<T | null> = previewing
    ? mapNull(readForm(schema, form))
    : await runCommand(command, schema, form);
  if (!result.ok) return { done: false, state: keepDraft(form, result.refusal) };
  return result.value === null ? { done: false, state: keepDraft(form, null) } : { done: true, value: result.value };
}

function mapNull(result: Result<unknown>): Result<null> {
  return result.ok ? done(null) : result;
}
