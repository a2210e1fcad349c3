import { asking, at, forms } from "@/lib/kernel/addresses";
import { showCairnSchema } from "@/lib/milestones/schema";
import { showCairn } from "@/lib/milestones/show-cairn";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { runCommand } from "@/lib/server/run-command";

/** The form holds nothing that was typed: whoever may not do this is led to where they can. */
export const { GET, POST } = formRoute(forms.showMilestone, {}, async (form, { id }) => {
  const result = await runCommand(showCairn, showCairnSchema, form);
  if (result.ok) return seeOther(at.profile(result.value.profileId));
  return seeOther(
    result.refusal.code === "sign-in-required" ? asking(at.signIn(), { to: at.milestone(id) }) : at.milestone(id),
  );
});
