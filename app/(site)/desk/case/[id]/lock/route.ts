import { asking, at, forms } from "@/lib/kernel/addresses";
import { lockThread } from "@/lib/moderation/lock-thread";
import { threadSchema } from "@/lib/moderation/schema";
import { deskForm } from "@/lib/server/desk-form";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { pageAgain } from "@/lib/server/returned-form";

export const { GET, POST } = formRoute(forms.lockCaseThread, { id: "caseId" }, async (form, { id }) => {
  const outcome = await deskForm(lockThread, threadSchema, form);
  if (!outcome.done) return pageAgain(at.case(id), "lockCaseThread", outcome.state);
  return seeOther(asking(at.case(id), { done: "locked" }));
});
