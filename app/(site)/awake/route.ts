import { currentSession } from "@/lib/server/viewer";

/** Somebody who is writing is not away: looking the session up is what keeps it awake. Tells nothing. */
export async function POST(): Promise<Response> {
  await currentSession();
  return new Response(null, { status: 204 });
}
