import { at, forms } from "@/lib/kernel/addresses";
import { carriedWords } from "@/lib/server/carried-words";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { wordsBack } from "@/lib/server/travelling-words";

/** To the form from which somebody went elsewhere, with what they had written in it. */
export const { GET, POST } = formRoute(forms.backToWords, {}, async () => {
  const words = carriedWords();
  return words ? wordsBack(words, null) : seeOther(at.home());
});
