"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/kernel/form-state";
import { reportPost } from "@/lib/reports/report-post";
import { reportSchema } from "@/lib/reports/schema";
import { keepDraft, runCommand } from "@/lib/server/run-command";

export async function reportAction(_before: FormState, form: FormData): Promise<FormState> {
  const result = await runCommand(reportPost, reportSchema, form);
  if (!result.ok) return keepDraft(form, result.refusal);
  redirect(result.value.concern ? "/report/sent?worried=1" : "/report/sent");
}
