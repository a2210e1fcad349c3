import { forms } from "@/lib/kernel/addresses";
import { formRoute } from "@/lib/server/form-route";
import { currentSession } from "@/lib/server/viewer";

/** Somebody who is writing is not away: looking the session up is what keeps it awake. Tells nothing. */
export const { GET, POST } = formRoute(forms.awake, {}, async () => {
  await currentSession();
  return new Response(null, { status: 204 });
});
