import { at, forms } from "@/lib/kernel/addresses";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { signInFirst } from "@/lib/server/sign-in-along";
import { composerIn, wordsBack } from "@/lib/server/travelling-words";

/** Enter in the key field beside words: signs in, and leaves it to its writer to post them. */
export const { GET, POST } = formRoute(forms.signInHere, {}, async (form) => {
  const words = composerIn(form, []);
  const barred = await signInFirst(form);
  if (!words) return seeOther(at.home());
  if (barred) return wordsBack(words, barred);
  return wordsBack({ ...words, values: { ...words.values, intent: ["signed-in"] } }, null);
});
