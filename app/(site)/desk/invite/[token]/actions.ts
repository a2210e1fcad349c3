"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/kernel/form-state";
import { acceptInvite } from "@/lib/moderation/accept-invite";
import { inviteSchema } from "@/lib/moderation/schema";
import { deskForm } from "@/lib/server/desk-form";

export async function acceptInviteAction(_before: FormState, form: FormData): Promise<FormState> {
  const outcome = await deskForm(acceptInvite, inviteSchema, form);
  if (!outcome.done) return outcome.state;
  redirect("/desk");
}
