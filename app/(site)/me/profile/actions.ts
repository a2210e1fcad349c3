"use server";

import { redirect } from "next/navigation";
import type { ProfileState } from "@/components/profile/profile-state";
import type { FormState } from "@/lib/kernel/form-state";
import { changeProfile } from "@/lib/record/change-profile";
import { redrawName } from "@/lib/record/redraw-name";
import { profileSchema, redrawSchema } from "@/lib/record/schema";
import { keepDraft, runCommand } from "@/lib/server/run-command";

export async function profileAction(_before: ProfileState, form: FormData): Promise<ProfileState> {
  const result = await runCommand(changeProfile, profileSchema, form);
  if (!result.ok) return { form: keepDraft(form, result.refusal), crisis: false };
  // Not in an address: a history must not tell that somebody was worried about.
  if (result.value.crisis) return { form: keepDraft(form, null), crisis: true };
  redirect("/me/profile?done=saved");
}

export async function redrawAction(_before: FormState, form: FormData): Promise<FormState> {
  const result = await runCommand(redrawName, redrawSchema, form);
  if (!result.ok) return keepDraft(form, result.refusal);
  redirect("/me/profile?done=renamed");
}
