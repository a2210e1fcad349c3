import { at, forms } from "@/lib/kernel/addresses";
import { withStart } from "@/lib/moderation/answer-starts";
import { formRoute } from "@/lib/server/form-route";
import { nextStep, pageAgain } from "@/lib/server/returned-form";
import { signInFirst } from "@/lib/server/sign-in-along";
import { valuesBut } from "@/lib/server/travelling-words";

/** One more sentence stands in the field, after whatever was typed. Nothing is posted, and nothing is looked up here. */
export const { GET, POST } = formRoute(forms.startAnswer, {}, async (form, { id }) => {
  const barred = await signInFirst(form);
  const values = valuesBut(form, ["without"]);
  if (barred) return pageAgain(at.case(id), "decide", { refusal: barred, values });
  const answer = withStart(values.answer?.[0] ?? "", values.start?.[0] ?? "");
  return nextStep(at.case(id), "decide", { refusal: null, values: { ...values, answer: [answer] } });
});
