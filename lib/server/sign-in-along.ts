import { keyProblem, parseKey } from "@/lib/identity/key-words";
import { DEVICES } from "@/lib/identity/limits";
import type { Refusal } from "@/lib/kernel/result";
import { signIn } from "./auth";
import { sender } from "./sender";
import { criesIn } from "./words-of-form";

/**
 * A form that met an expired sign-in comes back with every word and the key field: one submit signs in and posts.
 * Call it first in a handler; it does nothing when the form carries no key. Answers with why it could not sign in.
 * The key leaves the form whatever happens: it must never come back in a page, hidden or not.
 */
export async function signInAlong(form: FormData): Promise<Refusal | null> {
  const [typed, chosen] = [form.get("key"), form.get("device")];
  form.delete("key");
  form.delete("device");
  if (typeof typed !== "string" || typed.trim() === "") return null;
  const parsed = parseKey(typed);
  if (!parsed.ok) return { code: "sign-in-required", key: keyProblem(parsed) };
  const device = DEVICES.find((known) => known === chosen) ?? "shared";
  const result = await signIn(parsed.key, device, criesIn(form));
  if (result.ok) return null;
  const wait = result.refusal.code === "busy" || result.refusal.code === "slow-down";
  return wait ? result.refusal : { code: "sign-in-required", key: { kind: "unknown" } };
}

/**
 * The same, for forms that a reader can do nothing with. Whoever is not signed in after it gets one answer, before
 * anything is looked up: nobody learns by it whether the thing in the form exists.
 */
export async function signInFirst(form: FormData): Promise<Refusal | null> {
  const refusal = await signInAlong(form);
  if (refusal) return refusal;
  return (await sender()).kind === "member" ? null : { code: "sign-in-required" };
}
