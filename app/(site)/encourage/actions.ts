"use server";

import { redirect } from "next/navigation";
import { encourage, takeBack } from "@/lib/encouragements/encourage";
import { encourageFormSchema } from "@/lib/encouragements/schema";
import type { Refusal } from "@/lib/kernel/result";
import { runCommand } from "@/lib/server/run-command";
import { signInAlong } from "@/lib/server/sign-in-along";

/** One action for all encouragements, on posts and stones; it leads back to where its form stood. */
export async function encourageAction(form: FormData): Promise<void> {
  const barred = await signInAlong(form);
  if (barred) redirect(askAgain(form, barred));
  const command = String(form.get("choice")).startsWith("take-back ") ? takeBack : encourage;
  const result = await runCommand(command, encourageFormSchema, form);
  if (!result.ok) {
    const { refusal } = result;
    if (refusal.code === "sign-in-required") redirect(askAgain(form, refusal));
    redirect(`/encourage?${why(refusal)}`);
  }
  const { subject, id, at } = result.value;
  if (subject === "post") redirect(`/r/${id}`);
  redirect(at ? `/milestones${at === "wall" ? "" : `?${at}`}#m-${id}` : `/m/${id}`);
}

/** The page with the key field, which sends the same once more and says what was wrong with the key. */
function askAgain(form: FormData, refusal: Refusal): string {
  const asked = why(refusal);
  for (const name of ["subject", "choice", "at"]) if (form.has(name)) asked.set(name, String(form.get(name)));
  return `/encourage?${asked}`;
}

function why(refusal: Refusal): URLSearchParams {
  const said = new URLSearchParams({ because: refusal.code });
  if (refusal.code === "slow-down") said.set("minutes", String(Math.ceil(refusal.seconds / 60)));
  if (refusal.code !== "sign-in-required" || !refusal.key) return said;
  const { key } = refusal;
  said.set("key", key.kind === "word" ? `word-${key.position}` : key.kind);
  return said;
}
