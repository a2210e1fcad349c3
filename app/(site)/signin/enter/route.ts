import type { SignInProblem, SignInState } from "@/components/identity/sign-in-state";
import { withWayBack } from "@/components/identity/way-back";
import { keyProblem, parseKey } from "@/lib/identity/key-words";
import { DEVICES } from "@/lib/identity/limits";
import { at, forms } from "@/lib/kernel/addresses";
import type { FormState } from "@/lib/kernel/form-state";
import type { Refusal } from "@/lib/kernel/result";
import { signIn } from "@/lib/server/auth";
import { wordsAfter } from "@/lib/server/carried-words";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { formValues } from "@/lib/server/form-values";
import { nextStep, pageAgain } from "@/lib/server/returned-form";
import { wayBack } from "@/lib/server/way-back";

export const { GET, POST } = formRoute(forms.signIn, {}, async (form) => {
  const to = wayBack(form.get("to"));
  const state = await enter(form);
  if (state === "entered") return wordsAfter("signed-in") ?? seeOther(to ?? at.home());
  const asked = state.problem === null && state.form.refusal === null;
  return (asked ? nextStep : pageAgain)(withWayBack(at.signIn(), to), "signIn", state);
});

/** Signs in with six words. Whatever is refused, the field keeps what was typed. */
async function enter(form: FormData): Promise<SignInState | "entered"> {
  const intent = form.get("intent");
  if (intent === "show" || intent === "hide")
    return { form: signInForm(form, null), problem: null, shown: intent === "show" };
  const shown = form.get("shown") === "yes";
  const back = (problem: SignInProblem): SignInState => ({ form: signInForm(form, null), problem, shown });
  const parsed = parseKey(String(form.get("key") ?? ""));
  if (!parsed.ok) return back(keyProblem(parsed));
  const device = DEVICES.find((known) => known === form.get("device"));
  if (!device) return back({ kind: "device" });
  const result = await signIn(parsed.key, device, false);
  if (result.ok) return "entered";
  if (result.refusal.code === "not-found") return back({ kind: "unknown" });
  return { form: signInForm(form, result.refusal), problem: null, shown };
}

/** Here alone the six words come back: a slip in one of them is mended, not typed anew. */
function signInForm(form: FormData, refusal: Refusal | null): FormState {
  return { refusal, values: formValues(form) };
}
