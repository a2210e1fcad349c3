import { at, forms } from "@/lib/kernel/addresses";
import { blankForm } from "@/lib/kernel/form-state";
import { carryAlong } from "@/lib/server/carried-words";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { nextStep } from "@/lib/server/returned-form";
import { hasWords } from "@/lib/server/words-of-form";

/** To the report of a post. A reply that was begun goes along, and comes back after it. */
export const { GET, POST } = formRoute(forms.toReport, {}, async (form) => {
  const report = at.report("post", String(form.get("about")));
  if (!hasWords(form)) return seeOther(report);
  carryAlong();
  return nextStep(report, "report", blankForm);
});
