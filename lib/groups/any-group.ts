import type { Tx } from "@/lib/kernel/context";
import { visibleGroups } from "./visibility";

/** Whether there is a group at all that everybody sees. */
export async function hasGroups(db: Tx): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`SELECT 1 FROM support_group g WHERE ${visibleGroups} LIMIT 1`;
  return rows.length > 0;
}
