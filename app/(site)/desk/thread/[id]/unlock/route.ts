import { asking, at, forms } from "@/lib/kernel/addresses";
import { unlockThread } from "@/lib/moderation/lock-thread";
import { threadSchema } from "@/lib/moderation/schema";
import { deskForm } from "@/lib/server/desk-form";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { pageAgain } from "@/lib/server/returned-form";

export const { GET, POST } = formRoute(forms.unlockThread, { id: "threadId" }, async (form, { id }) => {
  const outcome = await deskForm(unlockThread, threadSchema, form);
  if (!outcome.done) return pageAgain(at.deskThread(id), "unlockThread", outcome.state);
  return seeOther(asking(at.deskThread(id), { done: "unlocked" }));
});
