import { at, forms } from "@/lib/kernel/addresses";
import { blankForm } from "@/lib/kernel/form-state";
import { carriedWords, carryAlong } from "@/lib/server/carried-words";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { nextStep } from "@/lib/server/returned-form";

/** To the report of a post. A reply that was begun goes along, and comes back after it. */
export const { GET, POST } = formRoute(forms.toReport, {}, async (form) => {
  const report = at.report("post", String(form.get("about")));
  carryAlong();
  return carriedWords() ? nextStep(report, "report", blankForm) : seeOther(report);
});
