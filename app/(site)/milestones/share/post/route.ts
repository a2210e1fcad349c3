import { type Address, at, forms } from "@/lib/kernel/addresses";
import type { FormState } from "@/lib/kernel/form-state";
import type { FieldIssue, Refusal } from "@/lib/kernel/result";
import { previewMilestone } from "@/lib/milestones/preview-milestone";
import { shareMilestoneSchema } from "@/lib/milestones/schema";
import { shareMilestone } from "@/lib/milestones/share-milestone";
import {
  commandForm,
  missingIn,
  type ShareStep,
  stepAfter,
  stepBefore,
  stepIn,
  stepOf,
} from "@/lib/milestones/share-steps";
import { sinceBlurred } from "@/lib/milestones/since-blurred";
import { forgetPosted, saveDraftOf } from "@/lib/server/drafts";
import { followAlong } from "@/lib/server/follow-along";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { formValues } from "@/lib/server/form-values";
import { heardAlong } from "@/lib/server/heard-along";
import { hasOtherWords } from "@/lib/server/post-form";
import { nextStep, pageAgain } from "@/lib/server/returned-form";
import { returnForm, runCommand } from "@/lib/server/run-command";
import { inAnotherStone } from "@/lib/server/second-words";
import { signInAlong } from "@/lib/server/sign-in-along";
import { forgetRefused, withHelp } from "@/lib/server/with-help";
import { clock } from "@/lib/server/world";

export const { GET, POST } = formRoute(forms.shareMilestone, {}, async (form) => {
  const barred = await signInAlong(form);
  if (barred) return refused(form, barred);
  const intent = form.get("intent");
  if (intent === "draft") return again(form, await saveDraftOf(form, "milestone"));
  if (intent === "share") return share(form);
  return intent === "back" ? goTo(form, stepBefore(stepIn(formValues(form)), formValues(form))) : goOn(form);
});

/** The next screen, once this one is answered. Words are looked at before the stone is shown. */
async function goOn(form: FormData): Promise<Response> {
  const answers = formValues(form);
  const step = stepIn(answers);
  const missing = missingIn(answers, step);
  if (missing) return refused(form, asked(missing));
  if (step === "mark") return goTo(form, stepAfter(step, answers));
  const seen = await runCommand(previewMilestone, shareMilestoneSchema, commandForm(form));
  const refusal = seen.ok ? null : seen.refusal;
  // How long is looked at before words are: whoever is not signed in yet is told so when they are written.
  const waits = step === "detail" && refusal?.code !== "invalid";
  if (refusal && !waits) return refused(form, refusal);
  sinceBlurred(form, clock());
  return goTo(form, stepAfter(step, answers));
}

async function share(form: FormData): Promise<Response> {
  const missing = missingIn(formValues(form), "place");
  if (missing) return refused(form, asked(missing));
  // Before the last screen nobody is asked under which name: what stands beside the button is a new one.
  if (stepIn(formValues(form)) !== "place") form.set("speakAs", "alias");
  const shared = await runCommand(shareMilestone, shareMilestoneSchema, commandForm(form));
  if (!shared.ok) return refused(form, shared.refusal);
  if (hasOtherWords(shared.value)) return inAnotherStone(form);
  await forgetRefused(form);
  await forgetPosted(form, "milestone");
  if (shared.value.threadId) await followAlong(shared.value.threadId);
  await heardAlong(shared.value.milestoneId, shared.value.heard);
  return seeOther(at.placed(shared.value.milestoneId));
}

const asked = (issue: FieldIssue): Refusal => ({ code: "invalid", issues: [issue] });

/** The screen on which what was refused can be put right: the last one answered where it is none of them. */
async function refused(form: FormData, refusal: Refusal): Promise<Response> {
  const [issue] = refusal.code === "invalid" ? refusal.issues : [];
  const step = refusal.code === "nudge" ? "words" : issue ? stepOf(issue.field) : stepIn(formValues(form));
  form.set("step", step);
  return again(form, returnForm(form, refusal));
}

async function goTo(form: FormData, step: ShareStep): Promise<Response> {
  // What led here is no answer: nothing has to be brought before the reader.
  form.delete("intent");
  const seen = await withHelp(form, returnForm(form, null));
  // Beside words that may be a cry for help stands help, and no picture of a sunrise. One press more leads on.
  const helpFirst = step === "place" && seen.crisis !== undefined && form.get("helped") !== "on";
  if (helpFirst) form.set("helped", "on");
  form.set("step", helpFirst ? "words" : step);
  return nextStep(SHARE, "shareMilestone", { ...seen, values: returnForm(form, null).values });
}

async function again(form: FormData, state: FormState): Promise<Response> {
  return pageAgain(SHARE, "shareMilestone", await withHelp(form, state));
}

const SHARE: Address = at.shareMilestone();
