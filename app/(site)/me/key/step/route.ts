import { randomInt } from "node:crypto";
import { wentOn } from "@/components/identity/key-step";
import type { NewKeyState } from "@/components/identity/new-key-state";
import { replaceKey } from "@/lib/identity/account";
import { makeKey } from "@/lib/identity/key-words";
import { openPendingKey, sealPendingKey, wasConfirmed } from "@/lib/identity/pending-key";
import { answersPendingKey } from "@/lib/identity/pending-key-answer";
import { asking, at, forms } from "@/lib/kernel/addresses";
import { signOut, startSession } from "@/lib/server/auth";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { rateLimit } from "@/lib/server/limits/rate-limit";
import { nextStep, pageAgain } from "@/lib/server/returned-form";
import { returnForm } from "@/lib/server/run-command";
import { signInAlong } from "@/lib/server/sign-in-along";
import { currentSession } from "@/lib/server/viewer";
import { clock, database, siteSecret } from "@/lib/server/world";

export const { GET, POST } = formRoute(forms.newKey, {}, async (form) => {
  const state = await takeStep(form);
  if (state === "replaced") return seeOther(asking(at.account(), { done: "key" }));
  const answer = state.step !== "begin" && wentOn(state) ? nextStep : pageAgain;
  return answer(at.newKey(), "newKey", state);
});

/** New words for the same account. The old ones open nothing from the moment two of the new ones are given back. */
async function takeStep(form: FormData): Promise<NewKeyState | "replaced"> {
  const barred = await signInAlong(form);
  const current = barred ? null : await currentSession();
  const signedOut = barred ?? { code: "sign-in-required" };
  if (form.get("intent") === "begin") {
    if (!current) return { step: "begin", form: returnForm(form, signedOut) };
    const slow = await rateLimit("new-key", false);
    if (slow) return { step: "begin", form: returnForm(form, slow) };
    const { device } = current.session;
    const key = makeKey();
    const pending = sealPendingKey(siteSecret(), { key, device, ask: [randomInt(0, 3), randomInt(3, 6)] }, clock());
    return { step: "key", key, pending };
  }
  const pending = String(form.get("pending") ?? "");
  const opened = openPendingKey(siteSecret(), pending, clock());
  // The second tap of a slow phone, or a page sent again: the new words are in force, whoever still has the old ones.
  if (!opened && current && wasConfirmed(siteSecret(), pending)) return "replaced";
  if (!opened) return { step: "begin", form: returnForm(form, { code: "too-late" }) };
  if (form.get("intent") === "show") return { step: "key", key: opened.key, pending, given: returnForm(form, null) };
  if (form.get("intent") === "written")
    return { step: "confirm", ask: opened.ask, pending, form: returnForm(form, null), wrong: false };
  const right = answersPendingKey(opened, String(form.get("first") ?? ""), String(form.get("second") ?? ""));
  if (!right) return { step: "confirm", ask: opened.ask, pending, form: returnForm(form, null), wrong: true };
  // Somebody may have copied the new words already: they are not lost because a sign-in ended meanwhile.
  if (!current) return { step: "confirm", ask: opened.ask, pending, form: returnForm(form, signedOut), wrong: false };
  const { accountId, root, device } = current.session;
  const replaced = await replaceKey({ db: database(), siteSecret: siteSecret() }, { accountId, root }, opened.key);
  if (!replaced.ok)
    return { step: "confirm", ask: opened.ask, pending, form: returnForm(form, replaced.refusal), wrong: false };
  opened.spend();
  await signOut();
  await startSession({ accountId, root, epoch: replaced.value.epoch }, device);
  return "replaced";
}
