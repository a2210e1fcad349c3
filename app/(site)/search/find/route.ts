import { at, forms } from "@/lib/kernel/addresses";
import type { Refusal } from "@/lib/kernel/result";
import { searchSchema } from "@/lib/search/schema";
import { sealQuery } from "@/lib/search/sealed-query";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { pageAgain } from "@/lib/server/returned-form";
import { readForm, returnForm } from "@/lib/server/run-command";
import { searchesFull } from "@/lib/server/searching";
import { clock, siteSecret } from "@/lib/server/world";

/** Answers with an address that holds the words sealed: Back works, history says nothing, and nothing is kept. */
export const { GET, POST } = formRoute(forms.search, {}, async (form) => {
  const asked = readForm(searchSchema, form);
  const refused = (refusal: Refusal) => pageAgain(at.search(), "search", returnForm(form, refusal));
  if (!asked.ok) return refused(asked.refusal);
  // Told here already, with a status that programmes understand too.
  if (searchesFull()) return refused({ code: "busy" });
  return seeOther(at.searchResults(sealQuery(siteSecret(), { query: asked.value.query, before: null }, clock())));
});
