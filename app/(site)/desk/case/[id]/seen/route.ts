import { asking, at, forms } from "@/lib/kernel/addresses";
import { seenSchema } from "@/lib/moderation/schema";
import { seeUnposted } from "@/lib/moderation/see-unposted";
import { deskForm } from "@/lib/server/desk-form";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { pageAgain } from "@/lib/server/returned-form";
import { claimAgain } from "../claim-again";

export const { GET, POST } = formRoute(forms.seen, { id: "caseId" }, async (form, { id }) => {
  if (form.get("intent") === "claim") return pageAgain(at.case(id), "seen", await claimAgain(form));
  const outcome = await deskForm(seeUnposted, seenSchema, form);
  if (!outcome.done) return pageAgain(at.case(id), "seen", outcome.state);
  return seeOther(asking(at.desk(), { done: "seen" }));
});
