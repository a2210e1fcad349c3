"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/kernel/form-state";
import { isConcern } from "@/lib/reports/policy";
import { reportPost } from "@/lib/reports/report-post";
import { reportSchema } from "@/lib/reports/schema";
import { returnForm, runCommand } from "@/lib/server/run-command";
import { signInAlong, signInFirst } from "@/lib/server/sign-in-along";

export async function reportAction(_before: FormState, form: FormData): Promise<FormState> {
  // Whoever opened the form signed in is asked once; worry about a person never waits for six words.
  const asked = form.get("signedIn") === "yes" && !isConcern(String(form.get("reason")));
  form.delete("signedIn");
  const barred = asked ? await signInFirst(form) : await signInAlong(form);
  if (barred) return returnForm(form, barred);
  const result = await runCommand(reportPost, reportSchema, form);
  if (!result.ok) return returnForm(form, result.refusal);
  redirect(result.value.concern ? "/report/sent?worried=1" : "/report/sent");
}
