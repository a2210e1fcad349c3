import { changeSource } from "@/lib/groups-desk/change-source";
import { changeSourceSchema } from "@/lib/groups-desk/schema";
import { asking, at, forms } from "@/lib/kernel/addresses";
import { deskForm } from "@/lib/server/desk-form";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { pageAgain } from "@/lib/server/returned-form";

export const { GET, POST } = formRoute(forms.changeFeed, { id: "sourceId" }, async (form, { id }) => {
  const outcome = await deskForm(changeSource, changeSourceSchema, form);
  if (!outcome.done) return pageAgain(at.deskFeed(id), "changeFeed", outcome.state);
  return seeOther(asking(at.deskFeed(id), { done: "changed" }));
});
