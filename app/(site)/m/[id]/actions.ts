"use server";

import { redirect } from "next/navigation";
import { showCairnSchema } from "@/lib/milestones/schema";
import { showCairn } from "@/lib/milestones/show-cairn";
import { runCommand } from "@/lib/server/run-command";

/** The form holds nothing that was typed: whoever may not do this is led to where they can. */
export async function showCairnAction(form: FormData): Promise<void> {
  const result = await runCommand(showCairn, showCairnSchema, form);
  redirect(result.ok ? `/p/${result.value.profileId}` : "/signin");
}
