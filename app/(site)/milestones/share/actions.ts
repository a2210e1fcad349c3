"use server";

import { redirect } from "next/navigation";
import type { ShareState } from "@/components/milestones/share-state";
import { previewMilestone } from "@/lib/milestones/preview-milestone";
import { shareMilestoneSchema } from "@/lib/milestones/schema";
import { shareMilestone } from "@/lib/milestones/share-milestone";
import { forgetPosted, saveDraftOf } from "@/lib/server/drafts";
import { returnForm, runCommand } from "@/lib/server/run-command";
import { signInAlong } from "@/lib/server/sign-in-along";
import { forgetRefused, withHelp } from "@/lib/server/with-help";

export async function shareAction(_before: ShareState, form: FormData): Promise<ShareState> {
  const barred = await signInAlong(form);
  if (barred) return again(form, barred);
  if (form.get("intent") === "draft")
    return { form: await withHelp(form, await saveDraftOf(form, "milestone")), preview: null };
  if (form.get("intent") === "preview") {
    const seen = await runCommand(previewMilestone, shareMilestoneSchema, form);
    return seen.ok ? again(form, null, seen.value) : again(form, seen.refusal);
  }
  const shared = await runCommand(shareMilestone, shareMilestoneSchema, form);
  if (!shared.ok) return again(form, shared.refusal);
  await forgetRefused(form);
  await forgetPosted(form, "milestone");
  redirect(`/m/${shared.value.milestoneId}`);
}

async function again(
  form: FormData,
  refusal: ShareState["form"]["refusal"],
  preview: ShareState["preview"] = null,
): Promise<ShareState> {
  return { form: await withHelp(form, returnForm(form, refusal)), preview };
}
