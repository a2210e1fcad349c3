import { at, forms } from "@/lib/kernel/addresses";
import { followThread } from "@/lib/record/follow-thread";
import { followSchema } from "@/lib/record/schema";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { postForm } from "@/lib/server/post-form";
import { pageAgain } from "@/lib/server/returned-form";

export const { GET, POST } = formRoute(forms.follow, { id: "threadId" }, async (form, { id }) => {
  const outcome = await postForm(followThread, followSchema, form);
  return outcome.done ? seeOther(at.thread(id)) : pageAgain(at.thread(id), "follow", outcome.state);
});
