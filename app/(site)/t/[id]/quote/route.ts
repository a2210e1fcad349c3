import { at, forms } from "@/lib/kernel/addresses";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { signInAlong } from "@/lib/server/sign-in-along";
import { composerIn, wordsBack } from "@/lib/server/travelling-words";
import { currentViewer } from "@/lib/server/viewer";
import { database } from "@/lib/server/world";
import { quotable, withQuoting } from "@/lib/threads/quotable";

/** The reply as it stands, with the post that was chosen above it, or with none. Nothing is posted. */
export const { GET, POST } = formRoute(forms.quote, {}, async (form, { id }) => {
  const reply = composerIn(form, ["quote"]);
  // Only the page of this very thread has such a button.
  if (!reply || (reply.page !== at.thread(id) && !reply.page.startsWith(`${at.thread(id)}?`)))
    return seeOther(at.thread(id));
  const barred = await signInAlong(form);
  if (barred) return wordsBack(reply, barred);
  const chosen = String(form.get("quote"));
  const quoting = chosen === "" ? null : await quotable(database(), await currentViewer(), id, chosen);
  // What cannot be quoted any more leaves the reply as it was.
  if (chosen !== "" && !quoting) return wordsBack(reply, null);
  return wordsBack({ ...reply, values: withQuoting(reply.values, quoting) }, null);
});
