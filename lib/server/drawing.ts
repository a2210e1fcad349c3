import { PICTURES_WAITING_MOST } from "@/lib/cards/limits";
import { pictureOf } from "@/lib/cards/picture";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { processState } from "./process-state";

/** One picture at a time: two at once would take as long, and twice the memory. Busy, too, when it could not be drawn. */
export async function drawnPicture(svg: string, draw = pictureOf): Promise<Result<Buffer>> {
  const { drawing, outside } = processState();
  if (drawing.pendingCount >= PICTURES_WAITING_MOST) return refuse({ code: "busy" });
  const png = await outside(() => drawing(() => draw(svg)));
  return png ? done(png) : refuse({ code: "busy" });
}
