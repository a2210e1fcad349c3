import { z } from "zod";
import type { Context } from "@/lib/kernel/context";
import type { FormState } from "@/lib/kernel/form-state";
import type { Result } from "@/lib/kernel/result";
import type { Composer } from "@/lib/notebook/composers";
import { wordsKeptOf } from "@/lib/threads/take-in";
import { forgetPosted, saveDraftOf } from "./drafts";
import { readForm, returnForm, runCommand } from "./run-command";
import { signInAlong } from "./sign-in-along";
import { forgetRefused, withHelp } from "./with-help";

export type FormOutcome<T> = { done: true; value: T } | { done: false; state: FormState };

/**
 * A composer's form: signs in along when the sign-in had expired, shows a preview or saves a draft when that button was
 * pressed, else runs the command. Whatever does not go through comes back with every word, and with help where it is
 * needed.
 */
export async function postForm<S extends z.ZodType, T>(
  command: (ctx: Context, input: z.output<S>) => Promise<Result<T>>,
  schema: S,
  form: FormData,
  composer: Composer | null = null,
): Promise<FormOutcome<T>> {
  const refusal = await signInAlong(form);
  if (refusal) return back(form, returnForm(form, refusal));
  if (composer && form.get("intent") === "draft") return back(form, await saveDraftOf(form, composer));
  if (form.get("intent") === "preview") return back(form, previewOf(schema, form));
  const result = await runCommand(command, schema, form);
  if (!result.ok) return back(form, returnForm(form, result.refusal));
  // Of a form that had posted before nothing more is posted: its words are not done with.
  if (hasOtherWords(result.value)) return { done: true, value: result.value };
  await forgetRefused(form);
  if (composer) await forgetPosted(form, composer);
  return { done: true, value: result.value };
}

/** The form had posted before, and holds other words now. */
export function hasOtherWords(posted: unknown): boolean {
  return typeof posted === "object" && posted !== null && "otherWords" in posted && posted.otherWords === true;
}

async function back(form: FormData, state: FormState): Promise<{ done: false; state: FormState }> {
  return { done: false, state: await withHelp(form, state) };
}

const POSTED = z.object({ title: z.string().optional(), body: z.string() });

/** The form with its words as others will read them, contact details covered; nothing is asked and nothing kept. */
export function previewOf(schema: z.ZodType, form: FormData): FormState {
  const read = readForm(schema, form);
  if (!read.ok) return returnForm(form, read.refusal);
  const posted = POSTED.safeParse(read.value);
  const state = returnForm(form, null);
  if (!posted.success) return state;
  const { title = null, body } = posted.data;
  return { ...state, preview: wordsKeptOf({ title, body }) };
}
