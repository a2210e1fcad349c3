import { at, forms } from "@/lib/kernel/addresses";
import { followThread } from "@/lib/notebook/follow-thread";
import { followSchema } from "@/lib/notebook/schema";
import { besideRoute } from "@/lib/server/beside-route";
import { seeOther } from "@/lib/server/form-route";
import { postForm } from "@/lib/server/post-form";
import { pageAgain } from "@/lib/server/returned-form";

export const { GET, POST } = besideRoute(forms.follow, { id: "threadId" }, ["follow"], async (form, { id }) => {
  const outcome = await postForm(followThread, followSchema, form);
  return outcome.done ? seeOther(at.thread(id)) : pageAgain(at.thread(id), "follow", outcome.state);
});
