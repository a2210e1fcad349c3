import { at, forms } from "@/lib/kernel/addresses";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { signInAlong } from "@/lib/server/sign-in-along";
import { composerIn, wordsBack } from "@/lib/server/travelling-words";
import { currentViewer } from "@/lib/server/viewer";
import { database } from "@/lib/server/world";
import { quotable } from "@/lib/threads/permalink";
import { withQuote } from "@/lib/threads/quote";

/** The reply as it stands, with the words that are quoted below it. Nothing is posted. */
export const { GET, POST } = formRoute(forms.quote, {}, async (form, { id }) => {
  const reply = composerIn(form, ["quote"]);
  // Only the page of this very thread has such a button.
  if (!reply || (reply.page !== at.thread(id) && !reply.page.startsWith(`${at.thread(id)}?`)))
    return seeOther(at.thread(id));
  const barred = await signInAlong(form);
  const quote = barred ? null : await quotable(database(), await currentViewer(), id, String(form.get("quote")));
  return wordsBack({ ...reply, values: quote ? withQuote(reply.values, quote) : reply.values }, barred);
});
