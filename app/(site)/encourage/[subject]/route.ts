import { encourage, takeBack } from "@/lib/encouragements/encourage";
import { encourageFormSchema } from "@/lib/encouragements/schema";
import { at, forms, within } from "@/lib/kernel/addresses";
import { refuse } from "@/lib/kernel/result";
import { besideRoute } from "@/lib/server/beside-route";
import { seeOther } from "@/lib/server/form-route";
import { pageAgain } from "@/lib/server/returned-form";
import { returnForm, runCommand } from "@/lib/server/run-command";
import { signInAlong } from "@/lib/server/sign-in-along";
import { wallPlace } from "@/lib/server/wall-place";

/** One address for all encouragements, on posts and stones; it leads back to where its form stood. */
export const { GET, POST } = besideRoute(forms.encourage, { subject: "subject" }, ["choice", "at"], async (form) => {
  const barred = await signInAlong(form);
  const command = String(form.get("choice")).startsWith("take-back ") ? takeBack : encourage;
  const result = barred ? refuse(barred) : await runCommand(command, encourageFormSchema, form);
  if (!result.ok) return pageAgain(at.encouragement(), "encourage", returnForm(form, result.refusal));
  const { subject, id, at: stoodOn } = result.value;
  if (subject === "post") return seeOther(at.permalink(id));
  return seeOther(stoodOn ? within(wallPlace(stoodOn), `m-${id}`) : at.milestone(id));
});
