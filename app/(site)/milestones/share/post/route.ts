import type { ShareState } from "@/components/milestones/share-state";
import { at, forms } from "@/lib/kernel/addresses";
import type { FormState } from "@/lib/kernel/form-state";
import { previewMilestone } from "@/lib/milestones/preview-milestone";
import { shareMilestoneSchema } from "@/lib/milestones/schema";
import { shareMilestone } from "@/lib/milestones/share-milestone";
import { forgetPosted, saveDraftOf } from "@/lib/server/drafts";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { heardAlong } from "@/lib/server/heard-along";
import { hasOtherWords } from "@/lib/server/post-form";
import { pageAgain } from "@/lib/server/returned-form";
import { returnForm, runCommand } from "@/lib/server/run-command";
import { inAnotherStone } from "@/lib/server/second-words";
import { signInAlong } from "@/lib/server/sign-in-along";
import { forgetRefused, withHelp } from "@/lib/server/with-help";

export const { GET, POST } = formRoute(forms.shareMilestone, {}, async (form) => {
  const barred = await signInAlong(form);
  if (barred) return again(form, returnForm(form, barred));
  if (form.get("intent") === "draft") return again(form, await saveDraftOf(form, "milestone"));
  if (form.get("intent") === "preview") {
    const seen = await runCommand(previewMilestone, shareMilestoneSchema, form);
    return seen.ok ? again(form, returnForm(form, null), seen.value) : again(form, returnForm(form, seen.refusal));
  }
  const shared = await runCommand(shareMilestone, shareMilestoneSchema, form);
  if (!shared.ok) return again(form, returnForm(form, shared.refusal));
  if (hasOtherWords(shared.value)) return inAnotherStone(form);
  await forgetRefused(form);
  await forgetPosted(form, "milestone");
  await heardAlong(shared.value.milestoneId, shared.value.heard);
  return seeOther(at.milestone(shared.value.milestoneId));
});

async function again(form: FormData, state: FormState, preview: ShareState["preview"] = null): Promise<Response> {
  return pageAgain(at.shareMilestone(), "shareMilestone", { form: await withHelp(form, state), preview });
}
