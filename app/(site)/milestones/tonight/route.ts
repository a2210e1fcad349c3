import { at } from "@/lib/kernel/addresses";
import { stoneForTonight } from "@/lib/milestones/tonight";
import { seeOther } from "@/lib/server/form-route";
import { clock, database } from "@/lib/server/world";

/** Leads to this hour's stone, the same for all who ask; while there is none, to the wall. */
export async function GET(): Promise<Response> {
  const id = await stoneForTonight(database(), clock());
  return seeOther(id ? at.milestone(id) : at.wall());
}
