import { at, forms } from "@/lib/kernel/addresses";
import type { FormState } from "@/lib/kernel/form-state";
import { addLine } from "@/lib/milestones/add-line";
import { addLineSchema } from "@/lib/milestones/schema";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { heardAlong } from "@/lib/server/heard-along";
import { noteAsk } from "@/lib/server/later";
import { pageAgain } from "@/lib/server/returned-form";
import { returnForm, runCommand } from "@/lib/server/run-command";
import { sender } from "@/lib/server/sender";
import { signInFirst } from "@/lib/server/sign-in-along";
import { forgetRefused, withHelp } from "@/lib/server/with-help";

export const { GET, POST } = formRoute(forms.addLine, { id: "id" }, async (form, { id }) => {
  const again = async (state: FormState) => pageAgain(at.addLine(id), "addLine", await withHelp(form, state));
  const barred = await signInFirst(form);
  if (barred) return again(returnForm(form, barred));
  const added = await runCommand(addLine, addLineSchema, form);
  if (!added.ok) return again(returnForm(form, added.refusal));
  await forgetRefused(form);
  await heardAlong(id, added.value.heard);
  const member = await sender();
  if (member.kind === "member") noteAsk(member, { id, answer: "never" });
  return seeOther(at.milestone(id));
});
