import { at, forms } from "@/lib/kernel/addresses";
import { blankForm } from "@/lib/kernel/form-state";
import { carriedWords, carryAlong, setDown } from "@/lib/server/carried-words";
import { formRoute } from "@/lib/server/form-route";
import { nextStep } from "@/lib/server/returned-form";
import { sender } from "@/lib/server/sender";

/** Whoever has written before they joined takes their words along. */
export const { GET, POST } = formRoute(forms.toJoin, {}, async () => {
  carryAlong();
  // In another tab they may have come in already.
  const words = (await sender()).kind === "member" ? carriedWords() : null;
  if (words) return setDown(words);
  return nextStep(at.join(), "join", { step: "device", form: blankForm });
});
