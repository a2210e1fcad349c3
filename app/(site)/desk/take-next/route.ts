import { asking, at, forms } from "@/lib/kernel/addresses";
import { takeNextSchema } from "@/lib/moderation/schema";
import { takeNext } from "@/lib/moderation/take-next";
import { deskForm } from "@/lib/server/desk-form";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { pageAgain } from "@/lib/server/returned-form";

export const { GET, POST } = formRoute(forms.takeNext, {}, async (form) => {
  const outcome = await deskForm(takeNext, takeNextSchema, form);
  if (!outcome.done) return pageAgain(at.desk(), "takeNext", outcome.state);
  const { caseId } = outcome.value;
  return seeOther(caseId === null ? asking(at.desk(), { none: "1" }) : at.case(caseId));
});
