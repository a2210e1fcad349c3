import { at, forms } from "@/lib/kernel/addresses";
import { followAlong } from "@/lib/server/follow-along";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { heardAlong } from "@/lib/server/heard-along";
import { hasOtherWords, postForm } from "@/lib/server/post-form";
import { pageAgain } from "@/lib/server/returned-form";
import { inAChange } from "@/lib/server/second-words";
import { openThread } from "@/lib/threads/open-thread";
import { openThreadSchema } from "@/lib/threads/schema";

export const { GET, POST } = formRoute(forms.openThread, { id: "boardId" }, async (form, { id }) => {
  const outcome = await postForm(openThread, openThreadSchema, form, "board");
  if (!outcome.done) return pageAgain(at.openThread(id), "openThread", outcome.state);
  if (hasOtherWords(outcome.value)) return inAChange(form, outcome.value);
  await followAlong(outcome.value.threadId);
  await heardAlong(outcome.value.postId, outcome.value.heard);
  return seeOther(at.thread(outcome.value.threadId));
});
