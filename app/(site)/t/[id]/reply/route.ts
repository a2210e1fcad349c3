import { at, forms } from "@/lib/kernel/addresses";
import { followAlong } from "@/lib/server/follow-along";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { heardAlong } from "@/lib/server/heard-along";
import { hasOtherWords, postForm } from "@/lib/server/post-form";
import { pageAgain } from "@/lib/server/returned-form";
import { inAChange } from "@/lib/server/second-words";
import { replyToThread } from "@/lib/threads/reply-to-thread";
import { replySchema } from "@/lib/threads/schema";

export const { GET, POST } = formRoute(forms.reply, { id: "threadId" }, async (form, { id }) => {
  const outcome = await postForm(replyToThread, replySchema, form, "thread");
  if (!outcome.done) return pageAgain(at.thread(id), "reply", outcome.state);
  if (hasOtherWords(outcome.value)) return inAChange(form, outcome.value);
  await followAlong(outcome.value.threadId);
  await heardAlong(outcome.value.postId, outcome.value.heard);
  // The permalink knows the page it is on.
  return seeOther(at.permalink(outcome.value.postId));
});
