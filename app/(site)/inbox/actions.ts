"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/kernel/form-state";
import { followThread } from "@/lib/record/follow-thread";
import { markAllRead } from "@/lib/record/mark-all-read";
import { followSchema } from "@/lib/record/schema";
import { postForm } from "@/lib/server/post-form";
import { currentViewer } from "@/lib/server/viewer";
import { contextFor } from "@/lib/server/world";

/** Follow or stop following, from the thread's own page, and back to it. */
export async function followAction(_before: FormState, form: FormData): Promise<FormState> {
  const outcome = await postForm(followThread, followSchema, form);
  if (!outcome.done) return outcome.state;
  redirect(`/t/${outcome.value.threadId}`);
}

export async function readAllAction(): Promise<void> {
  const result = await markAllRead(contextFor(await currentViewer()));
  redirect(result.ok ? "/inbox" : "/signin");
}
