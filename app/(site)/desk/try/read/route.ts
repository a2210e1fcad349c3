import { at, forms } from "@/lib/kernel/addresses";
import { tryWords, tryWordsSchema } from "@/lib/moderation/try-words";
import { deskForm } from "@/lib/server/desk-form";
import { formRoute } from "@/lib/server/form-route";
import { nextStep, pageAgain } from "@/lib/server/returned-form";
import { returnForm } from "@/lib/server/run-command";

export const { GET, POST } = formRoute(forms.tryWords, {}, async (form) => {
  const outcome = await deskForm(tryWords, tryWordsSchema, form);
  return outcome.done
    ? nextStep(at.tryWords(), "tryWords", { form: returnForm(form, null), tried: outcome.value })
    : pageAgain(at.tryWords(), "tryWords", { form: outcome.state, tried: null });
});
