"use server";

import { redirect } from "next/navigation";
import type { Context } from "@/lib/kernel/context";
import type { FormState } from "@/lib/kernel/form-state";
import type { Result } from "@/lib/kernel/result";
import type { ThreadChanged } from "@/lib/moderation/change-thread";
import { lockThread, unlockThread } from "@/lib/moderation/lock-thread";
import { pinThread, unpinThread } from "@/lib/moderation/pin-thread";
import { type ThreadInput, threadSchema } from "@/lib/moderation/schema";
import { deskForm } from "@/lib/server/desk-form";

export async function lockAction(_before: FormState, form: FormData): Promise<FormState> {
  return change(lockThread, form, "locked");
}

export async function unlockAction(_before: FormState, form: FormData): Promise<FormState> {
  return change(unlockThread, form, "unlocked");
}

export async function pinAction(_before: FormState, form: FormData): Promise<FormState> {
  return change(pinThread, form, "pinned");
}

export async function unpinAction(_before: FormState, form: FormData): Promise<FormState> {
  return change(unpinThread, form, "unpinned");
}

type Command = (ctx: Context, input: ThreadInput) => Promise<Result<ThreadChanged>>;

async function change(command: Command, form: FormData, done: string): Promise<FormState> {
  const outcome = await deskForm(command, threadSchema, form);
  if (!outcome.done) return outcome.state;
  redirect(`/desk/thread/${outcome.value.threadId}?done=${done}`);
}
