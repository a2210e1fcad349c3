"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/kernel/form-state";
import { claimCase } from "@/lib/moderation/claim-case";
import { decideCase } from "@/lib/moderation/decide-case";
import { lockThread, unlockThread } from "@/lib/moderation/lock-thread";
import { pauseAuthor } from "@/lib/moderation/pause-author";
import { releaseClaim } from "@/lib/moderation/release-claim";
import { caseSchema, decideSchema, pauseSchema, seenSchema, threadSchema } from "@/lib/moderation/schema";
import { seeUnposted } from "@/lib/moderation/see-unposted";
import { deskForm } from "@/lib/server/desk-form";
import { returnForm } from "@/lib/server/run-command";

export async function claimAction(_before: FormState, form: FormData): Promise<FormState> {
  const outcome = await deskForm(claimCase, caseSchema, form);
  if (!outcome.done) return outcome.state;
  redirect(`/desk/case/${outcome.value.caseId}`);
}

export async function handOnAction(_before: FormState, form: FormData): Promise<FormState> {
  const outcome = await deskForm(releaseClaim, caseSchema, form);
  if (!outcome.done) return outcome.state;
  redirect("/desk?done=handed-on");
}

export async function decideAction(_before: FormState, form: FormData): Promise<FormState> {
  if (form.get("intent") === "claim") return claimAgain(form);
  const outcome = await deskForm(decideCase, decideSchema, form);
  if (!outcome.done) return outcome.state;
  redirect(`/desk?done=${outcome.value.act === "closed" ? "closed" : "decided"}`);
}

export async function seenAction(_before: FormState, form: FormData): Promise<FormState> {
  if (form.get("intent") === "claim") return claimAgain(form);
  const outcome = await deskForm(seeUnposted, seenSchema, form);
  if (!outcome.done) return outcome.state;
  redirect("/desk?done=seen");
}

export async function pauseAction(_before: FormState, form: FormData): Promise<FormState> {
  if (form.get("intent") === "claim") return claimAgain(form);
  const outcome = await deskForm(pauseAuthor, pauseSchema, form);
  if (!outcome.done) return outcome.state;
  redirect(`/desk/case/${outcome.value.caseId}?done=paused`);
}

export async function lockAction(_before: FormState, form: FormData): Promise<FormState> {
  const outcome = await deskForm(lockThread, threadSchema, form);
  if (!outcome.done) return outcome.state;
  redirect(backTo(outcome.value.caseId, "locked"));
}

export async function unlockAction(_before: FormState, form: FormData): Promise<FormState> {
  const outcome = await deskForm(unlockThread, threadSchema, form);
  if (!outcome.done) return outcome.state;
  redirect(backTo(outcome.value.caseId, "unlocked"));
}

/** The lease ran out while the words were written: takes the case again and keeps them. */
async function claimAgain(form: FormData): Promise<FormState> {
  const only = new FormData();
  only.set("caseId", String(form.get("caseId") ?? ""));
  const outcome = await deskForm(claimCase, caseSchema, form, only);
  return outcome.done ? returnForm(form, null) : outcome.state;
}

function backTo(caseId: string | null, done: string): string {
  return `${caseId === null ? "/desk" : `/desk/case/${caseId}`}?done=${done}`;
}
