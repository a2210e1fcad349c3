import { at, forms } from "@/lib/kernel/addresses";
import { signOut } from "@/lib/server/auth";
import { formRoute, seeOther } from "@/lib/server/form-route";

export const { GET, POST } = formRoute(forms.signOut, {}, async () => {
  await signOut();
  return seeOther(at.signedOut());
});
