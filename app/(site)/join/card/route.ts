import { words } from "@/components/words";
import { openPendingKey } from "@/lib/identity/pending-key";
import { forms } from "@/lib/kernel/addresses";
import { formRoute } from "@/lib/server/form-route";
import { clock, siteSecret } from "@/lib/server/world";

/** The key as a small text file, for whoever chooses to keep it so. POST, so that no address ever holds it. */
export const { GET, POST } = formRoute(forms.keyCard, {}, async (form) => {
  const t = words("join");
  const opened = openPendingKey(siteSecret(), String(form.get("pending") ?? ""), clock());
  if (!opened)
    return new Response(t("card-too-late"), { status: 410, headers: { "Content-Type": "text/plain; charset=utf-8" } });
  const lines = opened.key.map((word, place) => `${place + 1}. ${word}`);
  return new Response(`${t("card-title")}\n\n${lines.join("\n")}\n\n${t("card-note")}\n`, {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Disposition": 'attachment; filename="six-words.txt"',
    },
  });
});
