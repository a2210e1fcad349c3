"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/kernel/form-state";
import { takeNextSchema } from "@/lib/moderation/schema";
import { takeNext } from "@/lib/moderation/take-next";
import { keepDraft, runCommand } from "@/lib/server/run-command";

export async function takeNextAction(_before: FormState, form: FormData): Promise<FormState> {
  const result = await runCommand(takeNext, takeNextSchema, form);
  if (!result.ok) return keepDraft(form, result.refusal);
  redirect(result.value.caseId === null ? "/desk?none=1" : `/desk/case/${result.value.caseId}`);
}
