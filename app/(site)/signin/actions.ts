"use server";

import { redirect } from "next/navigation";
import type { SignInProblem, SignInState } from "@/components/identity/sign-in-state";
import { keyProblem, parseKey } from "@/lib/identity/key-words";
import { DEVICES } from "@/lib/identity/limits";
import { signIn } from "@/lib/server/auth";
import { returnForm } from "@/lib/server/run-command";
import { wayBack } from "@/lib/server/way-back";

/** Signs in with six words. Whatever is refused, the field keeps what was typed. */
export async function signInAction(before: SignInState, form: FormData): Promise<SignInState> {
  const intent = form.get("intent");
  if (intent === "show" || intent === "hide")
    return { form: returnForm(form, null), problem: null, shown: intent === "show" };
  const back = (problem: SignInProblem): SignInState => ({ form: returnForm(form, null), problem, shown: before.shown });
  const parsed = parseKey(String(form.get("key") ?? ""));
  if (!parsed.ok) return back(keyProblem(parsed));
  const device = DEVICES.find((known) => known === form.get("device"));
  if (!device) return back({ kind: "device" });
  const result = await signIn(parsed.key, device, []);
  if (!result.ok) {
    if (result.refusal.code === "not-found") return back({ kind: "unknown" });
    return { form: returnForm(form, result.refusal), problem: null, shown: before.shown };
  }
  redirect(wayBack(form.get("to")) ?? "/");
}
