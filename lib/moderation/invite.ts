import { randomBytes } from "node:crypto";
import type { Db, Tx } from "@/lib/kernel/context";
import { hours, later } from "@/lib/kernel/time";
import { sha256 } from "@/lib/kernel/vault";
import { INVITE_HOURS } from "./limits";

/**
 * Makes a one-time invitation and answers its token, which is kept nowhere: the database holds its hash. Called from
 * the command line by whoever runs the site, so no viewer is asked.
 */
export async function createInvite(
  db: Pick<Db, "stewardInvite">,
  role: "moderator" | "lead",
  now: Date,
): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  await db.stewardInvite.deleteMany({ where: { expiresAt: { lte: now } } });
  await db.stewardInvite.create({
    data: { tokenHash: sha256(token), role, expiresAt: later(now, hours(INVITE_HOURS)) },
    select: { role: true },
  });
  return token;
}

/** Where the site remembers the one link that a start shows: its hash. */
const FIRST = "first-invitation";

/**
 * The invitation that a start shows while nobody moderates. There is one of it: the start before showed another, which
 * works no more. Those that a host made by the command are left alone.
 */
export function createFirstInvite(db: Db, now: Date): Promise<string> {
  return db.$transaction(async (tx) => {
    await dropFirstInvite(tx);
    const token = await createInvite(tx, "lead", now);
    const value = Buffer.from(sha256(token)).toString("hex");
    await tx.siteState.upsert({ where: { key: FIRST }, create: { key: FIRST, value }, update: { value } });
    return token;
  });
}

/** Somebody moderates now: the link that a start showed, and which may stand in a log, works no more. */
export async function dropFirstInvite(tx: Pick<Tx, "siteState" | "stewardInvite">): Promise<void> {
  const kept = await tx.siteState.findUnique({ where: { key: FIRST }, select: { value: true } });
  if (!kept) return;
  await tx.stewardInvite.deleteMany({ where: { tokenHash: new Uint8Array(Buffer.from(kept.value, "hex")) } });
  await tx.siteState.deleteMany({ where: { key: FIRST } });
}
