import { edgeAt } from "@/lib/server/edges";
import { currentViewer } from "@/lib/server/viewer";
import { database } from "@/lib/server/world";
import { placeOf } from "@/lib/threads/permalink";

/** A post's lasting address: leads to the page of its thread on which it stands. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const place = await placeOf(database(), await currentViewer(), id);
  // Words that may not be seen lead where words that never were lead: to the page that says so.
  return seeOther(place ? `/t/${place.threadId}${query(place)}#${id}` : "/r");
}

function query({ threadId, after }: { threadId: string; after: number | null }): string {
  return after === null ? "" : `?after=${edgeAt(`thread|${threadId}`, String(after))}`;
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
