import { pauseSource } from "@/lib/groups-desk/change-source";
import { sourceSchema } from "@/lib/groups-desk/schema";
import { asking, at, forms } from "@/lib/kernel/addresses";
import { deskForm } from "@/lib/server/desk-form";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { pageAgain } from "@/lib/server/returned-form";

export const { GET, POST } = formRoute(forms.pauseFeed, { id: "sourceId" }, async (form, { id }) => {
  const outcome = await deskForm(pauseSource, sourceSchema, form);
  if (!outcome.done) return pageAgain(at.deskFeed(id), "pauseFeed", outcome.state);
  return seeOther(asking(at.deskFeed(id), { done: "paused" }));
});
