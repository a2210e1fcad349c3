import { at, forms } from "@/lib/kernel/addresses";
import { claimCase } from "@/lib/moderation/claim-case";
import { caseSchema } from "@/lib/moderation/schema";
import { deskForm } from "@/lib/server/desk-form";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { pageAgain } from "@/lib/server/returned-form";

export const { GET, POST } = formRoute(forms.claim, { id: "caseId" }, async (form, { id }) => {
  const outcome = await deskForm(claimCase, caseSchema, form);
  return outcome.done ? seeOther(at.case(id)) : pageAgain(at.case(id), "claim", outcome.state);
});
