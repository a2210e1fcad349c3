import type { Db } from "@/lib/kernel/context";
import { createInvite } from "@/lib/moderation/invite";

/** A one-time address that makes the first lead moderator, while a community has none; null once it has. */
export async function firstModeratorLink(db: Db, address: string, now: Date): Promise<string | null> {
  if (await db.steward.findFirst({ where: { endedMonth: null }, select: { id: true } })) return null;
  return `${address}/desk/invite/${await createInvite(db, "lead", now)}`;
}
