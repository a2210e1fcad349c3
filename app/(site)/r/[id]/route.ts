import { currentViewer } from "@/lib/server/viewer";
import { database } from "@/lib/server/world";
import { placeOf } from "@/lib/threads/permalink";

/** A post's lasting address: leads to the page of its thread on which it stands. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const place = await placeOf(database(), await currentViewer(), id);
  // Words that may not be seen lead where words that never were lead: to the page that says so.
  const target = place ? `/t/${place.threadId}${place.after === null ? "" : `?after=${place.after}`}#${id}` : "/r";
  return new Response(null, { status: 303, headers: { location: target, "cache-control": "no-store" } });
}
