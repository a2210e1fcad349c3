import { addSource } from "@/lib/groups-desk/add-source";
import { addSourceSchema } from "@/lib/groups-desk/schema";
import { asking, at, forms } from "@/lib/kernel/addresses";
import { deskForm } from "@/lib/server/desk-form";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { listsHere } from "@/lib/server/lists-here";
import { pageAgain } from "@/lib/server/returned-form";
import { returnForm } from "@/lib/server/run-command";

export const { GET, POST } = formRoute(forms.addFeed, {}, async (form) => {
  const lists = listsHere();
  const outcome = await deskForm(addSource(lists.tryList), addSourceSchema, form);
  if (!outcome.done) return pageAgain(at.addFeed(), "addFeed", { form: outcome.state, tried: null });
  const { sourceId, tried } = outcome.value;
  if (sourceId === null) return pageAgain(at.addFeed(), "addFeed", { form: returnForm(form, null), tried });
  // Nobody waits for either.
  lists.knowPlaces();
  void lists.readList(sourceId);
  return seeOther(asking(at.deskFeed(sourceId), { done: "added" }));
});
