import type { Tx } from "@/lib/kernel/context";
import { COUNTED_KINDS } from "./limits";
import { seenByAll } from "./visibility";

/** Whether a stone that counts time lies under this profile: a second one beside it narrows both. */
export async function countsTimeAlready(db: Pick<Tx, "milestone">, profileId: string): Promise<boolean> {
  const where = { ...seenByAll, profileId, kind: { in: [...COUNTED_KINDS] } };
  return (await db.milestone.findFirst({ where, select: { id: true } })) !== null;
}
