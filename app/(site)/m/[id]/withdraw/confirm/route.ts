import { asking, at, forms } from "@/lib/kernel/addresses";
import { withdrawMilestoneSchema } from "@/lib/milestones/schema";
import { withdrawMilestone } from "@/lib/milestones/withdraw-milestone";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { noteGone } from "@/lib/server/heard-along";
import { noteAsk } from "@/lib/server/later";
import { postForm } from "@/lib/server/post-form";
import { pageAgain } from "@/lib/server/returned-form";
import { sender } from "@/lib/server/sender";

export const { GET, POST } = formRoute(forms.withdrawMilestone, { id: "id" }, async (form, { id }) => {
  const outcome = await postForm(withdrawMilestone, withdrawMilestoneSchema, form);
  if (!outcome.done) return pageAgain(at.withdrawMilestone(id), "withdrawMilestone", outcome.state);
  await noteGone(id);
  const member = await sender();
  if (member.kind === "member") noteAsk(member, { id, answer: "never" });
  // Where volunteers keep the words for a decision, the page says so.
  return seeOther(outcome.value.kept ? at.withdrawMilestone(id) : asking(at.wall(), { done: "deleted" }));
});
