"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/kernel/form-state";
import { followAlong } from "@/lib/server/follow-along";
import { postForm } from "@/lib/server/post-form";
import { editPost } from "@/lib/threads/edit-post";
import { replyToThread } from "@/lib/threads/reply-to-thread";
import { editSchema, replySchema, withdrawSchema } from "@/lib/threads/schema";
import { withdrawPost } from "@/lib/threads/withdraw-post";

export async function replyAction(_before: FormState, form: FormData): Promise<FormState> {
  const outcome = await postForm(replyToThread, replySchema, form, "thread");
  if (!outcome.done) return outcome.state;
  await followAlong(outcome.value.threadId);
  // The permalink knows the page it is on.
  redirect(`/r/${outcome.value.postId}`);
}

export async function editAction(_before: FormState, form: FormData): Promise<FormState> {
  const outcome = await postForm(editPost, editSchema, form);
  if (!outcome.done) return outcome.state;
  redirect(`/r/${outcome.value.postId}`);
}

export async function withdrawAction(_before: FormState, form: FormData): Promise<FormState> {
  const outcome = await postForm(withdrawPost, withdrawSchema, form);
  if (!outcome.done) return outcome.state;
  const { kept, threadGone, threadId, postId, boardId } = outcome.value;
  // Where volunteers keep the words for a decision, the page says so.
  if (kept) redirect(`/t/${threadId}/withdraw/${postId}`);
  redirect(threadGone ? `/b/${boardId}` : `/r/${postId}`);
}
