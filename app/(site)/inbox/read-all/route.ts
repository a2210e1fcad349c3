import { asking, at, forms } from "@/lib/kernel/addresses";
import { markAllRead } from "@/lib/notebook/mark-all-read";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { currentViewer } from "@/lib/server/viewer";
import { contextFor } from "@/lib/server/world";

export const { GET, POST } = formRoute(forms.readAll, {}, async () => {
  const result = await markAllRead(contextFor(await currentViewer()));
  return seeOther(result.ok ? at.inbox() : asking(at.signIn(), { to: at.inbox() }));
});
