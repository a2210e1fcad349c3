import { asking, at, forms } from "@/lib/kernel/addresses";
import { pinThread } from "@/lib/moderation/pin-thread";
import { threadSchema } from "@/lib/moderation/schema";
import { deskForm } from "@/lib/server/desk-form";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { pageAgain } from "@/lib/server/returned-form";

export const { GET, POST } = formRoute(forms.pinThread, { id: "threadId" }, async (form, { id }) => {
  const outcome = await deskForm(pinThread, threadSchema, form);
  if (!outcome.done) return pageAgain(at.deskThread(id), "pinThread", outcome.state);
  return seeOther(asking(at.deskThread(id), { done: "pinned" }));
});
