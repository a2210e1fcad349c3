import { exportFile } from "@/components/leaving/export-file";
import { asking, at, forms } from "@/lib/kernel/addresses";
import type { Refusal } from "@/lib/kernel/result";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { gathered } from "@/lib/server/gathering";
import { exportOf } from "@/lib/server/leaving";
import { rateLimit } from "@/lib/server/limits/rate-limit";
import { currentSession } from "@/lib/server/viewer";

/**
 * Everything the member wrote, as a file. POST from a page of ours alone: an address that gave it could be tried by
 * another site. Its name says nothing of where it comes from.
 */
export const { GET, POST } = formRoute(forms.exportFile, {}, async (form) => {
  const current = await currentSession();
  if (!current) return seeOther(asking(at.signIn(), { to: at.export() }));
  const slow = await rateLimit("gather", false);
  if (slow) return later(slow);
  const copy = await gathered(() => exportOf(current.member));
  if (!copy.ok) return later(copy.refusal);
  return form.get("as") === "json"
    ? file("my-words.json", "application/json", JSON.stringify(copy.value, null, 2))
    : file("my-words.html", "text/html", exportFile(copy.value));
});

/** Back to the page, which says in words when to try again. */
function later(refusal: Refusal): Response {
  const minutes = refusal.code === "slow-down" ? Math.ceil(refusal.seconds / 60) : 1;
  return seeOther(asking(at.export(), { minutes: String(minutes) }));
}

function file(name: string, type: string, body: string): Response {
  const headers = { "Content-Type": `${type}; charset=utf-8`, "Content-Disposition": `attachment; filename="${name}"` };
  return new Response(body, { headers });
}
