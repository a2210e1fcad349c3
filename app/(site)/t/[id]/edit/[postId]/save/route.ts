import { at, forms } from "@/lib/kernel/addresses";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { heardAlong } from "@/lib/server/heard-along";
import { postForm } from "@/lib/server/post-form";
import { pageAgain } from "@/lib/server/returned-form";
import { editPost } from "@/lib/threads/edit-post";
import { editSchema } from "@/lib/threads/schema";

export const { GET, POST } = formRoute(forms.editPost, { postId: "postId" }, async (form, { id, postId }) => {
  const outcome = await postForm(editPost, editSchema, form);
  if (!outcome.done) return pageAgain(at.editPost(id, postId), "editPost", outcome.state);
  await heardAlong(outcome.value.postId, outcome.value.heard);
  return seeOther(at.permalink(outcome.value.postId));
});
