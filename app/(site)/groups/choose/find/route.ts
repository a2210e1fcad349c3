import { askedOfChoice } from "@/lib/finder/asked";
import { chooseGroupsSchema } from "@/lib/finder/schema";
import { sealAsked } from "@/lib/finder/sealed-asked";
import { at, forms } from "@/lib/kernel/addresses";
import { askedAgain, findPlace } from "@/lib/server/find-place";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { nextStep, pageAgain } from "@/lib/server/returned-form";
import { readForm, returnForm } from "@/lib/server/run-command";
import { clock, siteSecret } from "@/lib/server/world";

/** Answers stand nowhere but, sealed, in the address of what they lead to. */
export const { GET, POST } = formRoute(forms.answerChoice, {}, async (form) => {
  const asked = readForm(chooseGroupsSchema, form);
  if (!asked.ok) return pageAgain(at.chooseGroup(), "answerChoice", askedAgain(returnForm(form, asked.refusal)));
  const found = await findPlace(asked.value);
  if (found.kind === "unknown")
    return pageAgain(at.chooseGroup(), "answerChoice", askedAgain(returnForm(form, found.refusal)));
  if (found.kind === "several")
    return nextStep(at.chooseGroup(), "answerChoice", askedAgain(returnForm(form, null), found.spots, found.guessed));
  const sealed = sealAsked(siteSecret(), askedOfChoice(asked.value, found.spot), clock());
  return seeOther(at.foundGroups(sealed));
});
