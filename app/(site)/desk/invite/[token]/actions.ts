"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/kernel/form-state";
import { acceptInvite } from "@/lib/moderation/accept-invite";
import { inviteSchema } from "@/lib/moderation/schema";
import { keepDraft, runCommand } from "@/lib/server/run-command";

export async function acceptInviteAction(_before: FormState, form: FormData): Promise<FormState> {
  const result = await runCommand(acceptInvite, inviteSchema, form);
  if (!result.ok) return keepDraft(form, result.refusal);
  redirect("/desk");
}
