"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/kernel/form-state";
import { throwAwaySchema } from "@/lib/record/schema";
import { throwDraftAway } from "@/lib/record/throw-draft-away";
import { postForm } from "@/lib/server/post-form";

export async function throwAwayAction(_before: FormState, form: FormData): Promise<FormState> {
  const outcome = await postForm(throwDraftAway, throwAwaySchema, form);
  if (!outcome.done) return outcome.state;
  redirect("/me/drafts?done=thrown-away");
}
