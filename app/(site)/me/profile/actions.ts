"use server";

import { redirect } from "next/navigation";
import type { ProfileState } from "@/components/profile/profile-state";
import type { FormState } from "@/lib/kernel/form-state";
import { changeProfile } from "@/lib/record/change-profile";
import { redrawName } from "@/lib/record/redraw-name";
import { profileSchema, redrawSchema } from "@/lib/record/schema";
import { postForm } from "@/lib/server/post-form";
import { keepDraft } from "@/lib/server/run-command";

export async function profileAction(_before: ProfileState, form: FormData): Promise<ProfileState> {
  const outcome = await postForm(changeProfile, profileSchema, form);
  if (!outcome.done) return { form: outcome.state, crisis: false };
  // Not in an address: a history must not tell that somebody was worried about.
  if (outcome.value.crisis) return { form: keepDraft(form, null), crisis: true };
  redirect("/me/profile?done=saved");
}

export async function redrawAction(_before: FormState, form: FormData): Promise<FormState> {
  const outcome = await postForm(redrawName, redrawSchema, form);
  if (!outcome.done) return outcome.state;
  redirect("/me/profile?done=renamed");
}
