import { trySourceSchema } from "@/lib/groups-desk/schema";
import { trySource } from "@/lib/groups-desk/try-source";
import { at, forms } from "@/lib/kernel/addresses";
import { deskForm } from "@/lib/server/desk-form";
import { formRoute } from "@/lib/server/form-route";
import { listsHere } from "@/lib/server/lists-here";
import { nextStep, pageAgain } from "@/lib/server/returned-form";
import { returnForm } from "@/lib/server/run-command";

export const { GET, POST } = formRoute(forms.tryFeed, {}, async (form) => {
  const outcome = await deskForm(trySource(listsHere().tryList), trySourceSchema, form);
  return outcome.done
    ? nextStep(at.addFeed(), "tryFeed", { form: returnForm(form, null), tried: outcome.value })
    : pageAgain(at.addFeed(), "tryFeed", { form: outcome.state, tried: null });
});
