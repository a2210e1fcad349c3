"use server";

import { redirect } from "next/navigation";
import { encourage, takeBack } from "@/lib/encouragements/encourage";
import { encourageFormSchema } from "@/lib/encouragements/schema";
import { runCommand } from "@/lib/server/run-command";
import { signInAlong } from "@/lib/server/sign-in-along";

/** One action for all encouragements, on posts and stones; it leads back to where its form stood. */
export async function encourageAction(form: FormData): Promise<void> {
  if (await signInAlong(form)) redirect(askAgain(form));
  const command = String(form.get("choice")).startsWith("take-back ") ? takeBack : encourage;
  const result = await runCommand(command, encourageFormSchema, form);
  if (!result.ok) {
    const { refusal } = result;
    if (refusal.code === "sign-in-required") redirect(askAgain(form));
    if (refusal.code === "slow-down") redirect(`/encourage?minutes=${Math.ceil(refusal.seconds / 60)}`);
    redirect(`/encourage?because=${refusal.code}`);
  }
  const { subject, id, at } = result.value;
  if (subject === "post") redirect(`/r/${id}`);
  redirect(at ? `/milestones${at === "wall" ? "" : `?${at}`}#m-${id}` : `/m/${id}`);
}

/** The page with the key field, which sends the same once more. */
function askAgain(form: FormData): string {
  const asked = new URLSearchParams({ because: "sign-in-required" });
  for (const name of ["subject", "choice", "at"]) if (form.has(name)) asked.set(name, String(form.get(name)));
  return `/encourage?${asked}`;
}
