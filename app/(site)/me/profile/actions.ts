"use server";

import { redirect } from "next/navigation";
import { freshProfile, type ProfileState } from "@/components/profile/profile-state";
import { changeProfile } from "@/lib/record/change-profile";
import { redrawName } from "@/lib/record/redraw-name";
import { profileSchema, redrawSchema } from "@/lib/record/schema";
import { postForm } from "@/lib/server/post-form";
import { returnForm, runCommand } from "@/lib/server/run-command";
import { signInAlong } from "@/lib/server/sign-in-along";

export async function profileAction(_before: ProfileState, form: FormData): Promise<ProfileState> {
  if (form.get("intent") === "redraw") return redrawn(form);
  const outcome = await postForm(changeProfile, profileSchema, form);
  if (!outcome.done) return { ...freshProfile, form: outcome.state };
  // Not in an address: a history must not tell that somebody was worried about.
  if (outcome.value.crisis) return { ...freshProfile, form: returnForm(form, null), crisis: true };
  redirect("/me/profile?done=saved");
}

/** Another name. What is typed beside it is not read here: it comes back as it was, still to be saved. */
async function redrawn(form: FormData): Promise<ProfileState> {
  const refusal = await signInAlong(form);
  if (refusal) return { ...freshProfile, form: returnForm(form, refusal) };
  const result = await runCommand(redrawName, redrawSchema, new FormData());
  return { ...freshProfile, form: returnForm(form, result.ok ? null : result.refusal), renamed: result.ok };
}
