import type { z } from "zod";
import type { Context } from "@/lib/kernel/context";
import type { Result } from "@/lib/kernel/result";
import type { FormOutcome } from "./post-form";
import { returnForm, runCommand } from "./run-command";
import { signInFirst } from "./sign-in-along";

/**
 * A form of the desk: signs in along when the sign-in had ended, then runs the command, which decides who may. Without
 * a sign-in every form comes back alike, with every word, so that nobody learns here which cases exist.
 */
export async function deskForm<S extends z.ZodType, T>(
  command: (ctx: Context, input: z.output<S>) => Promise<Result<T>>,
  schema: S,
  form: FormData,
): Promise<FormOutcome<T>> {
  const barred = await signInFirst(form);
  if (barred) return { done: false, state: returnForm(form, barred) };
  const result = await runCommand(command, schema, form);
  return result.ok ? { done: true, value: result.value } : { done: false, state: returnForm(form, result.refusal) };
}
