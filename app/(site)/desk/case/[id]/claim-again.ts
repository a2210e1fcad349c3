import type { FormState } from "@/lib/kernel/form-state";
import { claimCase } from "@/lib/moderation/claim-case";
import { caseSchema } from "@/lib/moderation/schema";
import { deskForm } from "@/lib/server/desk-form";
import { returnForm } from "@/lib/server/run-command";

/** The lease ran out while the words were written: takes the case again and keeps them. */
export async function claimAgain(form: FormData): Promise<FormState> {
  const only = new FormData();
  only.set("caseId", String(form.get("caseId") ?? ""));
  const outcome = await deskForm(claimCase, caseSchema, form, only);
  return outcome.done ? returnForm(form, null) : outcome.state;
}
