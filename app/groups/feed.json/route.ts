import { ownGroups } from "@/lib/feeds/own-groups";
import { clock, database } from "@/lib/server/world";

/** Our own groups, for others to import. */
export async function GET(): Promise<Response> {
  const headers = { "X-Robots-Tag": "noindex, noarchive", "Content-Type": "application/json; charset=utf-8" };
  return new Response(JSON.stringify(await ownGroups(database(), clock())), { headers });
}
