import { asking, at, forms } from "@/lib/kernel/addresses";
import { decideCase } from "@/lib/moderation/decide-case";
import { decideSchema } from "@/lib/moderation/schema";
import { deskForm } from "@/lib/server/desk-form";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { pageAgain } from "@/lib/server/returned-form";
import { claimAgain } from "../claim-again";

export const { GET, POST } = formRoute(forms.decide, { id: "caseId" }, async (form, { id }) => {
  if (form.get("intent") === "claim") return pageAgain(at.case(id), "decide", await claimAgain(form));
  const outcome = await deskForm(decideCase, decideSchema, form);
  if (!outcome.done) return pageAgain(at.case(id), "decide", outcome.state);
  return seeOther(asking(at.desk(), { done: outcome.value.act === "closed" ? "closed" : "decided" }));
});
