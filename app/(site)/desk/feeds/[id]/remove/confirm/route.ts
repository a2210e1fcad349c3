import { removeSource } from "@/lib/groups-desk/change-source";
import { sourceSchema } from "@/lib/groups-desk/schema";
import { asking, at, forms } from "@/lib/kernel/addresses";
import { deskForm } from "@/lib/server/desk-form";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { pageAgain } from "@/lib/server/returned-form";

export const { GET, POST } = formRoute(forms.removeFeed, { id: "sourceId" }, async (form, { id }) => {
  const outcome = await deskForm(removeSource, sourceSchema, form);
  if (!outcome.done) return pageAgain(at.removeFeed(id), "removeFeed", outcome.state);
  return seeOther(asking(at.deskFeeds(), { done: "removed" }));
});
