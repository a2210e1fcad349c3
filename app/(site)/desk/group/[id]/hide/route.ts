import { hideGroup } from "@/lib/groups-desk/hide-group";
import { hideGroupSchema } from "@/lib/groups-desk/schema";
import { asking, at, forms } from "@/lib/kernel/addresses";
import { deskForm } from "@/lib/server/desk-form";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { pageAgain } from "@/lib/server/returned-form";

export const { GET, POST } = formRoute(forms.hideGroup, { id: "groupId" }, async (form, { id }) => {
  const outcome = await deskForm(hideGroup, hideGroupSchema, form);
  if (!outcome.done) return pageAgain(at.deskGroup(id), "hideGroup", outcome.state);
  return seeOther(asking(at.deskGroup(id), { done: "hidden" }));
});
