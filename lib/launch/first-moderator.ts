import type { Db } from "@/lib/kernel/context";
import { createFirstInvite } from "@/lib/moderation/invite";

/**
 * What a start says while a community has nobody who moderates; null once it has. The one-time address that makes the
 * first lead is not shown where the site is public and no person looks on: what a service prints is kept in a log.
 */
export async function firstModeratorWords(db: Db, address: string, now: Date, shown: boolean): Promise<string | null> {
  if (await db.steward.findFirst({ where: { endedMonth: null }, select: { id: true } })) return null;
  if (!shown) return "There's no moderator yet. While the site runs, type: npm run moderator:invite -- lead";
  const link = `${address}/desk/invite/${await createFirstInvite(db, now)}`;
  return `There's no moderator yet. Join, then open this link in the same browser. It works once, within 24 hours:\n  ${link}`;
}
