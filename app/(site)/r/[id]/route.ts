import { asking, at, within } from "@/lib/kernel/addresses";
import { seeOther } from "@/lib/server/form-route";
import { currentViewer } from "@/lib/server/viewer";
import { database } from "@/lib/server/world";
import { ownPlaceOf, placeOf } from "@/lib/threads/permalink";

/** A post's lasting address: leads to the page of its thread on which it stands. One's own is found where the thread is not shown. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const viewer = await currentViewer();
  const inThread = await placeOf(database(), viewer, id);
  const place = inThread ?? (await ownPlaceOf(database(), viewer, id));
  if (!place) return seeOther(at.nowhere());
  const page = (inThread ? at.thread : at.ownThread)(place.threadId);
  return seeOther(within(asking(page, { after: place.after }), id));
}
