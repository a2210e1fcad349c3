"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/kernel/form-state";
import { takeNextSchema } from "@/lib/moderation/schema";
import { takeNext } from "@/lib/moderation/take-next";
import { deskForm } from "@/lib/server/desk-form";

export async function takeNextAction(_before: FormState, form: FormData): Promise<FormState> {
  const outcome = await deskForm(takeNext, takeNextSchema, form);
  if (!outcome.done) return outcome.state;
  redirect(outcome.value.caseId === null ? "/desk?none=1" : `/desk/case/${outcome.value.caseId}`);
}
