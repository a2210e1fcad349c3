import { at, forms } from "@/lib/kernel/addresses";
import { markAllRead } from "@/lib/notebook/mark-all-read";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { lookForNews } from "@/lib/server/news";
import { currentViewer } from "@/lib/server/viewer";
import { contextFor } from "@/lib/server/world";

export const { GET, POST } = formRoute(forms.readAll, {}, async () => {
  const viewer = await currentViewer();
  const result = await markAllRead(contextFor(viewer));
  if (viewer.kind === "member") lookForNews(viewer);
  return seeOther(result.ok ? at.inbox() : at.signIn());
});
