import { currentViewer } from "@/lib/server/viewer";
import { database } from "@/lib/server/world";
import { ownPlaceOf, placeOf } from "@/lib/threads/permalink";

/** A post's lasting address: leads to the page of its thread on which it stands. One's own is found where the thread is not shown. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const viewer = await currentViewer();
  const inThread = await placeOf(database(), viewer, id);
  const place = inThread ?? (await ownPlaceOf(database(), viewer, id));
  const page = `${inThread ? "/t" : "/me/thread"}/${place?.threadId}`;
  // Words that may not be seen lead where words that never were lead: to the page that says so.
  const target = place ? `${page}${place.after === null ? "" : `?after=${place.after}`}#${id}` : "/r";
  return new Response(null, { status: 303, headers: { location: target, "cache-control": "no-store" } });
}
