import { randomBytes } from "node:crypto";
import { isClosed } from "@/lib/identity/account";
import { beenHere } from "@/lib/identity/newcomer";
import { openSessionRow, type SessionContents, sessionHash } from "@/lib/identity/session";
import { atDoor } from "./door";
import { fliesFor } from "./in-flight";
import { processState } from "./process-state";
import type { SignedIn } from "./requests";
import { forgetSession, remember, rememberedOf, type SessionRows, sessionRows } from "./session-of-rows";
import { clock } from "./world";

/** The live session that a token opens, or null: unknown, outlived, slept too long, or of an earlier epoch. */
export async function sessionOf(token: string): Promise<SignedIn | null> {
  const now = clock();
  const found = await foundBy(token, now);
  if (!found) return null;
  const { session, rows } = found;
  if (rows.sealed === null || rows.epoch !== session.epoch) return null;
  const sealed = new Uint8Array(rows.sealed);
  if (isClosed(session.root, session.accountId, sealed)) return null;
  if (!processState().idle.touch(session, now)) return null;
  const steward = rows.stewardId && rows.role ? { id: rows.stewardId, role: rows.role } : null;
  const { until: pausedUntil, messages } = await atDoor(session, rows.notices, now);
  const { root, device } = session;
  const member = { kind: "member" as const, root, device, pausedUntil, steward };
  return { session, member, ...beenHere(root, session.accountId, sealed, now), messages };
}

/** What a token opens, with how its account stands: one statement, and one more where it is not known yet whose it is. */
async function foundBy(token: string, now: Date): Promise<{ session: SessionContents; rows: SessionRows } | null> {
  const idHash = sessionHash(token);
  if (!idHash) return null;
  const known = rememberedOf(idHash);
  // Before the account's epoch is asked for, here and below.
  if (known) fliesFor(known.accountId);
  const rows = await sessionRows(idHash, known);
  const session = rows ? openSessionRow(token, rows, now) : null;
  if (!rows || !session) {
    forgetSession(idHash);
    return null;
  }
  if (known) return { session, rows };
  fliesFor(session.accountId);
  const whole = await sessionRows(idHash, remember(session));
  return whole ? { session, rows: whole } : null;
}

/** Carries a session that the front server looked up to the page it asks for. Taken off every request that comes in. */
export const HANDED_ON = "x-cairn-session";

/** Lends a session to one request, under a name that nobody can guess. Call `end` when it is answered. */
export function handOn(signedIn: SignedIn): { name: string; end: () => void } {
  const name = randomBytes(18).toString("base64url");
  const { handed } = processState();
  handed.set(name, signedIn);
  return { name, end: () => handed.delete(name) };
}

export function handedOn(name: string | null): SignedIn | null {
  return (name && processState().handed.get(name)) || null;
}
