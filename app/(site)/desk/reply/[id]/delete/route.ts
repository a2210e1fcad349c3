import { at, forms } from "@/lib/kernel/addresses";
import { deleteVolunteersReply } from "@/lib/moderation/delete-volunteers-reply";
import { volunteersReplySchema } from "@/lib/moderation/schema";
import { deskForm } from "@/lib/server/desk-form";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { pageAgain } from "@/lib/server/returned-form";

export const { GET, POST } = formRoute(forms.deleteVolunteersReply, { id: "replyId" }, async (form, { id }) => {
  const outcome = await deskForm(deleteVolunteersReply, volunteersReplySchema, form);
  if (!outcome.done) return pageAgain(at.volunteersReply(id), "deleteVolunteersReply", outcome.state);
  return seeOther(at.thread(outcome.value.threadId));
});
