import { asking, at, forms } from "@/lib/kernel/addresses";
import { releaseClaim } from "@/lib/moderation/release-claim";
import { caseSchema } from "@/lib/moderation/schema";
import { deskForm } from "@/lib/server/desk-form";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { pageAgain } from "@/lib/server/returned-form";

export const { GET, POST } = formRoute(forms.handOn, { id: "caseId" }, async (form, { id }) => {
  const outcome = await deskForm(releaseClaim, caseSchema, form);
  if (!outcome.done) return pageAgain(at.case(id), "handOn", outcome.state);
  return seeOther(asking(at.desk(), { done: "handed-on" }));
});
