import { drawCard } from "@/components/card/card";
import { cardOf } from "@/lib/cards/card-of";
import { cardChoices } from "@/lib/cards/choices";
import { cardPaint } from "@/lib/cards/paint";
import { asking, at, forms } from "@/lib/kernel/addresses";
import type { Refusal } from "@/lib/kernel/result";
import { drawnPicture } from "@/lib/server/drawing";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { rateLimit } from "@/lib/server/limits/rate-limit";
import { stoneForCard } from "@/lib/server/own-card";
import { nextStep, pageAgain } from "@/lib/server/returned-form";
import { returnForm } from "@/lib/server/run-command";
import { currentSession } from "@/lib/server/viewer";

/**
 * A card as a file, or its page as it was chosen. POST, so that no address holds what somebody chose to show. The names of
 * the files are the same for every stone.
 */
export const { GET, POST } = formRoute(forms.drawCard, {}, async (form, { id }) => {
  if (!(await currentSession())) return seeOther(asking(at.signIn(), { to: at.card(id) }));
  const own = await stoneForCard(id);
  // Their own page says what there is to say: nothing.
  if (!own) return seeOther(at.card(id));
  const as = form.get("as");
  const back = (refusal: Refusal) => pageAgain(at.card(id), "drawCard", returnForm(form, refusal));
  if (as !== "png" && as !== "svg") return nextStep(at.card(id), "drawCard", returnForm(form, null));
  const choices = cardChoices(returnForm(form, null));
  const { svg } = drawCard(cardOf(own.milestone, own.member.root, choices), choices.shape, cardPaint());
  if (as === "svg") return file("stone.svg", "image/svg+xml", svg);
  const slow = await rateLimit("picture", false);
  if (slow) return back(slow);
  const png = await drawnPicture(svg);
  if (png.ok) return file("stone.png", "image/png", new Uint8Array(png.value));
  return back(png.refusal);
});

function file(name: string, type: string, body: string | Uint8Array<ArrayBuffer>): Response {
  return new Response(body, {
    headers: { "Content-Type": type, "Content-Disposition": `attachment; filename="${name}"` },
  });
}
