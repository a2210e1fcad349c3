import { at, forms } from "@/lib/kernel/addresses";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { noteGone } from "@/lib/server/heard-along";
import { postForm } from "@/lib/server/post-form";
import { pageAgain } from "@/lib/server/returned-form";
import { withdrawSchema } from "@/lib/threads/schema";
import { withdrawPost } from "@/lib/threads/withdraw-post";

export const { GET, POST } = formRoute(forms.withdrawPost, { postId: "postId" }, async (form, { id, postId }) => {
  const outcome = await postForm(withdrawPost, withdrawSchema, form);
  // The second tap of a slow phone: they are gone already.
  if (!outcome.done && outcome.state.refusal?.code === "not-allowed") return seeOther(at.permalink(postId));
  if (!outcome.done) return pageAgain(at.withdrawPost(id, postId), "withdrawPost", outcome.state);
  await noteGone(postId);
  const { kept, threadGone, boardId } = outcome.value;
  // Where volunteers keep the words for a decision, the page says so.
  if (kept) return seeOther(at.withdrawPost(id, postId));
  return seeOther(threadGone ? at.board(boardId) : at.permalink(postId));
});
