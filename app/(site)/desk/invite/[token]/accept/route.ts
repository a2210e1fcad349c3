import { at, forms } from "@/lib/kernel/addresses";
import { acceptInvite } from "@/lib/moderation/accept-invite";
import { inviteSchema } from "@/lib/moderation/schema";
import { deskForm } from "@/lib/server/desk-form";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { pageAgain } from "@/lib/server/returned-form";

export const { GET, POST } = formRoute(forms.acceptInvite, { token: "token" }, async (form, { token }) => {
  const outcome = await deskForm(acceptInvite, inviteSchema, form);
  return outcome.done ? seeOther(at.desk()) : pageAgain(at.invite(token), "acceptInvite", outcome.state);
});
