"use server";

import { redirect } from "next/navigation";
import { raiseEpoch } from "@/lib/identity/account";
import { signOut, startSession } from "@/lib/server/auth";
import { currentSession } from "@/lib/server/viewer";
import { database } from "@/lib/server/world";

export async function signOutAction(): Promise<void> {
  await signOut();
  redirect("/");
}

/** Ends every session, this one too, and begins a new one here: only this browser stays signed in. */
export async function signOutEverywhereAction(): Promise<void> {
  const current = await currentSession();
  if (!current) redirect("/signin?to=/me");
  const { accountId, root, device } = current.session;
  const epoch = await raiseEpoch(database(), accountId);
  await signOut();
  await startSession({ accountId, root, epoch }, device);
  redirect("/me?done=everywhere");
}
