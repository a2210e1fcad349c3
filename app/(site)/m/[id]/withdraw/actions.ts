"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/kernel/form-state";
import { withdrawMilestoneSchema } from "@/lib/milestones/schema";
import { withdrawMilestone } from "@/lib/milestones/withdraw-milestone";
import { keepDraft, runCommand } from "@/lib/server/run-command";
import { signInAlong } from "@/lib/server/sign-in-along";

export async function withdrawAction(_before: FormState, form: FormData): Promise<FormState> {
  const barred = await signInAlong(form);
  form.delete("key");
  if (barred) return keepDraft(form, barred);
  const result = await runCommand(withdrawMilestone, withdrawMilestoneSchema, form);
  if (!result.ok) return keepDraft(form, result.refusal);
  // Where volunteers keep the words for a decision, the page says so.
  redirect(result.value.kept ? `/m/${result.value.milestoneId}/withdraw` : "/milestones");
}
