"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/kernel/form-state";
import { claimCase } from "@/lib/moderation/claim-case";
import { decideCase } from "@/lib/moderation/decide-case";
import { lockThread, unlockThread } from "@/lib/moderation/lock-thread";
import { pauseAuthor } from "@/lib/moderation/pause-author";
import { releaseClaim } from "@/lib/moderation/release-claim";
import { caseSchema, decideSchema, pauseSchema, seenSchema, threadLockSchema } from "@/lib/moderation/schema";
import { seeUnposted } from "@/lib/moderation/see-unposted";
import { keepDraft, runCommand } from "@/lib/server/run-command";

export async function claimAction(_before: FormState, form: FormData): Promise<FormState> {
  const result = await runCommand(claimCase, caseSchema, form);
  if (!result.ok) return keepDraft(form, result.refusal);
  redirect(`/desk/case/${result.value.caseId}`);
}

export async function handOnAction(_before: FormState, form: FormData): Promise<FormState> {
  const result = await runCommand(releaseClaim, caseSchema, form);
  if (!result.ok) return keepDraft(form, result.refusal);
  redirect("/desk?done=handed-on");
}

export async function decideAction(_before: FormState, form: FormData): Promise<FormState> {
  const result = await runCommand(decideCase, decideSchema, form);
  if (!result.ok) return keepDraft(form, result.refusal);
  redirect("/desk?done=decided");
}

export async function seenAction(_before: FormState, form: FormData): Promise<FormState> {
  const result = await runCommand(seeUnposted, seenSchema, form);
  if (!result.ok) return keepDraft(form, result.refusal);
  redirect("/desk?done=seen");
}

export async function pauseAction(_before: FormState, form: FormData): Promise<FormState> {
  const result = await runCommand(pauseAuthor, pauseSchema, form);
  if (!result.ok) return keepDraft(form, result.refusal);
  redirect(`/desk/case/${result.value.caseId}?done=paused`);
}

export async function lockAction(_before: FormState, form: FormData): Promise<FormState> {
  const result = await runCommand(lockThread, threadLockSchema, form);
  if (!result.ok) return keepDraft(form, result.refusal);
  redirect(backTo(result.value.caseId, "locked"));
}

export async function unlockAction(_before: FormState, form: FormData): Promise<FormState> {
  const result = await runCommand(unlockThread, threadLockSchema, form);
  if (!result.ok) return keepDraft(form, result.refusal);
  redirect(backTo(result.value.caseId, "unlocked"));
}

function backTo(caseId: string | null, done: string): string {
  return `${caseId === null ? "/desk" : `/desk/case/${caseId}`}?done=${done}`;
}
