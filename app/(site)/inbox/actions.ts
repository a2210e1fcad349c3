"use server";

import { notFound, redirect } from "next/navigation";
import { followThread } from "@/lib/record/follow-thread";
import { markAllRead } from "@/lib/record/mark-all-read";
import { followSchema } from "@/lib/record/schema";
import { runCommand } from "@/lib/server/run-command";
import { currentViewer } from "@/lib/server/viewer";
import { contextFor } from "@/lib/server/world";

/** Follow or stop following, from the thread's own page, and back to it. */
export async function followAction(form: FormData): Promise<void> {
  const result = await runCommand(followThread, followSchema, form);
  if (result.ok) redirect(`/t/${result.value.threadId}`);
  if (result.refusal.code === "sign-in-required") redirect("/signin");
  notFound();
}

export async function readAllAction(): Promise<void> {
  const result = await markAllRead(contextFor(await currentViewer()));
  redirect(result.ok ? "/inbox" : "/signin");
}
