import { at, forms } from "@/lib/kernel/addresses";
import { blankForm } from "@/lib/kernel/form-state";
import { carryAlong } from "@/lib/server/carried-words";
import { formRoute } from "@/lib/server/form-route";
import { nextStep } from "@/lib/server/returned-form";

/** Whoever has written before they joined takes their words along. */
export const { GET, POST } = formRoute(forms.toJoin, {}, async () => {
  carryAlong();
  return nextStep(at.join(), "join", { step: "device", form: blankForm });
});
