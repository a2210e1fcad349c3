import { askedOfSearch } from "@/lib/finder/asked";
import { findGroupsSchema } from "@/lib/finder/schema";
import { sealAsked } from "@/lib/finder/sealed-asked";
import { at, forms } from "@/lib/kernel/addresses";
import { askedAgain, findPlace } from "@/lib/server/find-place";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { nextStep, pageAgain } from "@/lib/server/returned-form";
import { readForm, returnForm } from "@/lib/server/run-command";
import { clock, siteSecret } from "@/lib/server/world";

/** Answers with an address that holds the search sealed, or asks which place is meant. */
export const { GET, POST } = formRoute(forms.findGroups, {}, async (form) => {
  const asked = readForm(findGroupsSchema, form);
  if (!asked.ok) return pageAgain(at.groups(), "findGroups", askedAgain(returnForm(form, asked.refusal)));
  const found = await findPlace(asked.value);
  if (found.kind === "unknown")
    return pageAgain(at.groups(), "findGroups", askedAgain(returnForm(form, found.refusal)));
  if (found.kind === "several")
    return nextStep(at.groups(), "findGroups", askedAgain(returnForm(form, null), found.spots, found.guessed));
  const sealed = sealAsked(siteSecret(), askedOfSearch(asked.value, found.spot), clock());
  return seeOther(at.foundGroups(sealed));
});
