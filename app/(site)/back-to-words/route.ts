import { at, forms } from "@/lib/kernel/addresses";
import { carriedWords, setDown } from "@/lib/server/carried-words";
import { formRoute, seeOther } from "@/lib/server/form-route";

/** To the form from which somebody went elsewhere, with what they had written in it. */
export const { GET, POST } = formRoute(forms.backToWords, {}, async () => {
  const words = carriedWords();
  return words ? setDown(words) : seeOther(at.home());
});
