"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/kernel/form-state";
import { followAlong } from "@/lib/server/follow-along";
import { postForm } from "@/lib/server/post-form";
import { openThread } from "@/lib/threads/open-thread";
import { openThreadSchema } from "@/lib/threads/schema";

export async function openThreadAction(_before: FormState, form: FormData): Promise<FormState> {
  const outcome = await postForm(openThread, openThreadSchema, form, "board");
  if (!outcome.done) return outcome.state;
  await followAlong(outcome.value.threadId);
  redirect(`/t/${outcome.value.threadId}`);
}
