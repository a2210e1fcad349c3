import type { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "@/lib/kernel/context";
import { CLAIMS_MOST } from "./limits";

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

/**
 * A step before one more is claimed: whether this moderator has as many cases as one person may have, beside the one
 * asked for. Their row is locked, so that two claims at once are counted one after the other.
 */
export async function claimsAreFull(tx: Tx, stewardId: string, now: Date, beside = ""): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM steward WHERE id = ${stewardId} FOR NO KEY UPDATE`;
  return (await tx.case.count({ where: { ...heldBy(stewardId, now), id: { not: beside } } })) >= CLAIMS_MOST;
}
