import { randomBytes } from "node:crypto";
import type { Db } from "@/lib/kernel/context";
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
