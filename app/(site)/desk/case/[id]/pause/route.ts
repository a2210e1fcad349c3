import { asking, at, forms } from "@/lib/kernel/addresses";
import { pauseAuthor } from "@/lib/moderation/pause-author";
import { pauseSchema } from "@/lib/moderation/schema";
import { deskForm } from "@/lib/server/desk-form";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { pageAgain } from "@/lib/server/returned-form";
import { claimAgain } from "../claim-again";

export const { GET, POST } = formRoute(forms.pause, { id: "caseId" }, async (form, { id }) => {
  if (form.get("intent") === "claim") return pageAgain(at.case(id), "pause", await claimAgain(form));
  const outcome = await deskForm(pauseAuthor, pauseSchema, form);
  if (!outcome.done) return pageAgain(at.case(id), "pause", outcome.state);
  return seeOther(asking(at.case(id), { done: "paused" }));
});
