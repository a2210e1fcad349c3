import { asking, at, forms } from "@/lib/kernel/addresses";
import { throwAwaySchema } from "@/lib/notebook/schema";
import { throwDraftAway } from "@/lib/notebook/throw-draft-away";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { postForm } from "@/lib/server/post-form";
import { pageAgain } from "@/lib/server/returned-form";

export const { GET, POST } = formRoute(forms.throwDraftAway, { id: "id" }, async (form, { id }) => {
  const outcome = await postForm(throwDraftAway, throwAwaySchema, form);
  if (!outcome.done) return pageAgain(at.draft(id), "throwDraftAway", outcome.state);
  return seeOther(asking(at.drafts(), { done: "thrown-away" }));
});
