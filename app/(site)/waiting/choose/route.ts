import { asking, at, forms } from "@/lib/kernel/addresses";
import { chooseToHelp } from "@/lib/notebook/choose-to-help";
import { helpChoiceSchema } from "@/lib/notebook/schema";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { runCommand } from "@/lib/server/run-command";
import { currentSession } from "@/lib/server/viewer";

/** Nothing was typed in the form: its page says what is missing where it could not be chosen. */
export const { GET, POST } = formRoute(forms.chooseToHelp, {}, async (form) => {
  const settled = (await currentSession())?.settled ?? false;
  const chosen = await runCommand((ctx, input) => chooseToHelp(ctx, input, settled), helpChoiceSchema, form);
  const signedOut = !chosen.ok && chosen.refusal.code === "sign-in-required";
  return seeOther(signedOut ? asking(at.signIn(), { to: at.waiting() }) : at.waiting());
});
