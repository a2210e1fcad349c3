import { randomInt } from "node:crypto";
import { z } from "zod";
import type { JoinState } from "@/components/identity/join-state";
import { wentOn } from "@/components/identity/key-step";
import { withWayBack } from "@/components/identity/way-back";
import { createAccount } from "@/lib/identity/account";
import { makeKey } from "@/lib/identity/key-words";
import { DEVICES } from "@/lib/identity/limits";
import { type OpenedKey, openPendingKey, sealPendingKey, wasConfirmed } from "@/lib/identity/pending-key";
import { answersPendingKey } from "@/lib/identity/pending-key-answer";
import { at, forms } from "@/lib/kernel/addresses";
import { newId } from "@/lib/kernel/ids";
import type { Refusal } from "@/lib/kernel/result";
import { startSession } from "@/lib/server/auth";
import { wordsAfter } from "@/lib/server/carried-words";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { joinWait } from "@/lib/server/limits/join-wait";
import { rateLimit } from "@/lib/server/limits/rate-limit";
import { beginJoin, wantsProof } from "@/lib/server/limits/rushing";
import { workFor, workIsDone } from "@/lib/server/limits/work";
import { nextStep, pageAgain } from "@/lib/server/returned-form";
import { returnForm } from "@/lib/server/run-command";
import { sender } from "@/lib/server/sender";
import { wayBack } from "@/lib/server/way-back";
import { clock, database, siteSecret } from "@/lib/server/world";

const deviceSchema = z.enum(DEVICES);
const textOf = (form: FormData, name: string): string => String(form.get(name) ?? "");

export const { GET, POST } = formRoute(forms.join, {}, async (form) => {
  const to = wayBack(form.get("to"));
  const state = await takeStep(form);
  if (state === "joined") return wordsAfter("joined") ?? seeOther(withWayBack(at.welcome(), to));
  const answer = state.step !== "device" && wentOn(state) ? nextStep : pageAgain;
  return answer(withWayBack(at.join(), to), "join", state);
});

/** All three steps are sent here; the button says which. Nothing is kept until the two words are right. */
async function takeStep(form: FormData): Promise<JoinState | "joined"> {
  if (form.get("intent") === "begin") return begin(form);
  const pending = textOf(form, "pending");
  const opened = openPendingKey(siteSecret(), pending, clock());
  if (!opened && (await sender()).kind === "member" && wasConfirmed(siteSecret(), pending)) return "joined";
  if (!opened) return again(form, { code: "too-late" });
  if (form.get("intent") === "written") return confirm(opened, pending, form);
  if (form.get("intent") === "show") return { step: "key", key: opened.key, pending, given: returnForm(form, null) };
  const right = answersPendingKey(opened, textOf(form, "first"), textOf(form, "second"));
  if (!right) return { ...(await confirm(opened, pending, form)), wrong: true };
  const early = joinWait(opened, await wantsProof(), clock());
  if (early && !(await workIsDone(siteSecret(), pending, textOf(form, "proof"))))
    return confirm(opened, pending, form, early);
  const made = await createAccount({ db: database(), now: clock(), newId, siteSecret: siteSecret() }, opened.key);
  if (!made.ok) return confirm(opened, pending, form, made.refusal);
  opened.spend();
  await startSession(made.value, opened.device);
  return "joined";
}

async function begin(form: FormData): Promise<JoinState> {
  const device = deviceSchema.safeParse(form.get("device"));
  if (!device.success) return again(form, { code: "invalid", issues: [{ field: "device", message: "choose-one" }] });
  // Here rather than at the end: nobody copies six words to be told to wait. Every key that is shown joins once.
  const slow = await rateLimit("join", false);
  if (slow) return again(form, slow);
  const key = makeKey();
  const first = randomInt(0, 3);
  const second = randomInt(3, 6);
  const wait = await beginJoin();
  const pending = sealPendingKey(siteSecret(), { key, device: device.data, ask: [first, second] }, clock(), wait);
  return { step: "key", key, pending, wait };
}

/** The last step. While many join it carries a sum: whoever's browser does it need not wait. */
async function confirm(opened: OpenedKey, pending: string, form: FormData, refusal: Refusal | null = null) {
  const wanted = joinWait(opened, await wantsProof(), clock()) !== null;
  const work = wanted ? await workFor(siteSecret(), pending, clock()) : null;
  return { step: "confirm", ask: opened.ask, pending, form: returnForm(form, refusal), wrong: false, work } as const;
}

function again(form: FormData, refusal: Refusal): JoinState {
  return { step: "device", form: returnForm(form, refusal) };
}
