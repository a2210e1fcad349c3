import { asking, at, forms } from "@/lib/kernel/addresses";
import { blankForm, type FormState } from "@/lib/kernel/form-state";
import type { Refusal } from "@/lib/kernel/result";
import { isConcern } from "@/lib/reports/policy";
import { reportPost } from "@/lib/reports/report-post";
import { reportSchema } from "@/lib/reports/schema";
import { carriedWords } from "@/lib/server/carried-words";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { nextStep, pageAgain } from "@/lib/server/returned-form";
import { returnForm, runCommand } from "@/lib/server/run-command";
import { signInAlong, signInFirst } from "@/lib/server/sign-in-along";
import { mightCryIn } from "@/lib/server/words-of-form";

export const { GET, POST } = formRoute(forms.report, { kind: "kind", id: "id" }, async (form, { kind, id }) => {
  // Whoever opened the form signed in is asked once; worry about a person never waits for six words.
  const asked = form.get("signedIn") === "yes" && !isConcern(String(form.get("reason")));
  form.delete("signedIn");
  const barred = asked ? await signInFirst(form) : await signInAlong(form);
  if (barred) return pageAgain(at.report(kind, id), "report", returned(form, barred));
  const result = await runCommand(reportPost, reportSchema, form);
  if (!result.ok) return pageAgain(at.report(kind, id), "report", returned(form, result.refusal));
  const sent = asking(at.reportSent(), { worried: result.value.concern ? "1" : undefined });
  // A reply that was begun before is still there, on the way back.
  return carriedWords() ? nextStep(sent, "report", blankForm) : seeOther(sent);
});

/** What was written in it is for volunteers; whoever wrote it may need somebody too. */
function returned(form: FormData, refusal: Refusal): FormState {
  return { ...returnForm(form, refusal), ...(mightCryIn(form) ? { crisis: "seen" } : {}) };
}
