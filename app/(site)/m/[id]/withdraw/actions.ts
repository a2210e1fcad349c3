"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/kernel/form-state";
import { withdrawMilestoneSchema } from "@/lib/milestones/schema";
import { withdrawMilestone } from "@/lib/milestones/withdraw-milestone";
import { postForm } from "@/lib/server/post-form";

export async function withdrawAction(_before: FormState, form: FormData): Promise<FormState> {
  const outcome = await postForm(withdrawMilestone, withdrawMilestoneSchema, form);
  if (!outcome.done) return outcome.state;
  // Where volunteers keep the words for a decision, the page says so.
  redirect(outcome.value.kept ? `/m/${outcome.value.milestoneId}/withdraw` : "/milestones");
}
