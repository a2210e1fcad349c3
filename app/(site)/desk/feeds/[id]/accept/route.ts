import { acceptSource } from "@/lib/groups-desk/read-source";
import { acceptSourceSchema } from "@/lib/groups-desk/schema";
import { asking, at, forms } from "@/lib/kernel/addresses";
import { deskForm } from "@/lib/server/desk-form";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { listsHere } from "@/lib/server/lists-here";
import { pageAgain } from "@/lib/server/returned-form";

export const { GET, POST } = formRoute(forms.acceptFeed, { id: "sourceId" }, async (form, { id }) => {
  const outcome = await deskForm(acceptSource(listsHere().readList), acceptSourceSchema, form);
  if (!outcome.done) return pageAgain(at.deskFeed(id), "acceptFeed", outcome.state);
  return seeOther(asking(at.deskFeed(id), { done: outcome.value.outcome === "reading" ? "reading" : "read" }));
});
