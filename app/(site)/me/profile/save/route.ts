import { freshProfile, type ProfileState } from "@/components/profile/profile-state";
import { asking, at, forms } from "@/lib/kernel/addresses";
import { changeProfile } from "@/lib/notebook/change-profile";
import { redrawName } from "@/lib/notebook/redraw-name";
import { profileSchema, redrawSchema } from "@/lib/notebook/schema";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { heardAlong } from "@/lib/server/heard-along";
import { postForm } from "@/lib/server/post-form";
import { pageAgain } from "@/lib/server/returned-form";
import { returnForm, runCommand } from "@/lib/server/run-command";
import { signInAlong } from "@/lib/server/sign-in-along";
import { withHelp } from "@/lib/server/with-help";

export const { GET, POST } = formRoute(forms.changeProfile, {}, async (form) => {
  const state = form.get("intent") === "redraw" ? await redrawn(form) : await saved(form);
  return state === "saved"
    ? seeOther(asking(at.ownProfile(), { done: "saved" }))
    : pageAgain(at.ownProfile(), "changeProfile", state);
});

async function saved(form: FormData): Promise<ProfileState | "saved"> {
  const outcome = await postForm(changeProfile, profileSchema, form);
  if (!outcome.done) return { ...freshProfile, form: outcome.state };
  // No volunteer is told of what a profile says.
  await heardAlong(outcome.value.profileId, outcome.value.heard && "low");
  return "saved";
}

/** Another name. What is typed beside it is not read here: it comes back as it was, still to be saved. */
async function redrawn(form: FormData): Promise<ProfileState> {
  const refusal = await signInAlong(form);
  if (refusal) return { ...freshProfile, form: await withHelp(form, returnForm(form, refusal)) };
  const result = await runCommand(redrawName, redrawSchema, new FormData());
  return {
    ...freshProfile,
    form: await withHelp(form, returnForm(form, result.ok ? null : result.refusal)),
    renamed: result.ok,
  };
}
