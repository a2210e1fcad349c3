import type { Prisma } from "@/lib/generated/prisma/client";

/** Open cases, and those whose words are held or removed: a second look can always put them back. */
export const undecided: Prisma.CaseWhereInput = { OR: [{ state: "open" }, { decision: { in: ["held", "removed"] } }] };

/** What this moderator holds now: a lease that has run out binds nobody. */
export function heldBy(stewardId: string, now: Date): Prisma.CaseWhereInput {
  return { claimedById: stewardId, claimedUntil: { gt: now } };
}

/** Free, run out, or one's own already. */
export function freeFor(stewardId: string, now: Date): Prisma.CaseWhereInput {
  return { OR: [{ claimedUntil: null }, { claimedUntil: { lte: now } }, { claimedById: stewardId }] };
}
