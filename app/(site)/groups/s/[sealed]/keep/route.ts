import { openAsked, sealLasting } from "@/lib/finder/sealed-asked";
import { at, forms } from "@/lib/kernel/addresses";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { clock, siteSecret } from "@/lib/server/world";

/** Leads to an address of the same search that lasts. What is over by then says so itself. */
export const { GET, POST } = formRoute(forms.keepGroups, {}, async (_form, { sealed }) => {
  const asked = openAsked(siteSecret(), sealed, clock());
  return seeOther(asked ? at.lastingGroups(sealLasting(siteSecret(), asked)) : at.foundGroups(sealed));
});
