import { parseKey } from "@/lib/identity/key-words";
import { DEVICES } from "@/lib/identity/limits";
import type { Refusal } from "@/lib/kernel/result";
import { signIn } from "./auth";

/**
 * A form that met an expired sign-in comes back with every word and the key field: one submit signs in and posts.
 * Call it first in an action; it does nothing when the form carries no key. Answers with why it could not sign in.
 */
export async function signInAlong(form: FormData): Promise<Refusal | null> {
  const typed = form.get("key");
  if (typeof typed !== "string" || typed.trim() === "") return null;
  const parsed = parseKey(typed);
  if (!parsed.ok) return { code: "sign-in-required" };
  const device = DEVICES.find((known) => known === form.get("device")) ?? "shared";
  const result = await signIn(parsed.key, device);
  if (result.ok) {
    // The key has done its work: it must not come back in a form that is refused for another reason.
    form.delete("key");
    form.delete("device");
    return null;
  }
  return result.refusal.code === "busy" ? result.refusal : { code: "sign-in-required" };
}
