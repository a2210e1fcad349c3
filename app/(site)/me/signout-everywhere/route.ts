import { raiseEpoch } from "@/lib/identity/account";
import { asking, at, forms } from "@/lib/kernel/addresses";
import { signOut, startSession } from "@/lib/server/auth";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { currentSession } from "@/lib/server/viewer";
import { database } from "@/lib/server/world";

/** Ends every session, this one too, and begins a new one here: only this browser stays signed in. */
export const { GET, POST } = formRoute(forms.signOutEverywhere, {}, async () => {
  const current = await currentSession();
  if (!current) return seeOther(asking(at.signIn(), { to: at.me() }));
  const { accountId, root, device } = current.session;
  const epoch = await raiseEpoch(database(), accountId);
  await signOut();
  await startSession({ accountId, root, epoch }, device);
  return seeOther(asking(at.account(), { done: "everywhere" }));
});
