import { at, forms } from "@/lib/kernel/addresses";
import { followAlong } from "@/lib/server/follow-along";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { postForm } from "@/lib/server/post-form";
import { pageAgain } from "@/lib/server/returned-form";
import { openThread } from "@/lib/threads/open-thread";
import { openThreadSchema } from "@/lib/threads/schema";

export const { GET, POST } = formRoute(forms.openThread, { id: "boardId" }, async (form, { id }) => {
  const outcome = await postForm(openThread, openThreadSchema, form, "board");
  if (!outcome.done) return pageAgain(at.openThread(id), "openThread", outcome.state);
  await followAlong(outcome.value.threadId);
  return seeOther(at.thread(outcome.value.threadId));
});
