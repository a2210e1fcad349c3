import { randomBytes } from "node:crypto";
import { isClosed } from "@/lib/identity/account";
import { isNew } from "@/lib/identity/newcomer";
import { openSession, type SessionContents } from "@/lib/identity/session";
import { tagOf } from "@/lib/kernel/vault";
import type { Member, StewardStanding } from "@/lib/kernel/viewer";
import type { Having } from "./anybody";
import { pauseFor } from "./door";
import { fliesFor } from "./in-flight";
import type { NotebookHere } from "./own-here";
import { processState } from "./process-state";
import { clock, database } from "./world";

/**
 * `newcomer`: joined in these two weeks. Known here alone, and asked for only while many join. `notebook`: what the
 * front server has read of it for the page that is asked for. `having`: of somebody who does not exist, see anybody.ts.
 */
export type SignedIn = {
  session: SessionContents;
  member: Member;
  newcomer: boolean;
  notebook?: NotebookHere;
  having?: Having;
};

/** The live session that a token opens, or null: unknown, outlived, slept too long, or of an earlier epoch. */
export async function sessionOf(token: string): Promise<SignedIn | null> {
  const now = clock();
  const session = await openSession(database(), token, now);
  if (!session) return null;
  fliesFor(session.accountId);
  const account = await standingOf(session);
  if (!account || account.epoch !== session.epoch) return null;
  const sealed = new Uint8Array(account.sealed);
  if (isClosed(session.root, session.accountId, sealed)) return null;
  if (!processState().idle.touch(session, now)) return null;
  const steward = account.stewardId && account.role ? { id: account.stewardId, role: account.role } : null;
  const pausedUntil = await pauseFor(session, account.notices, now);
  const newcomer = isNew(session.root, session.accountId, sealed, now);
  const { root, device } = session;
  return { session, member: { kind: "member", root, device, pausedUntil, steward }, newcomer };
}

type Standing = {
  epoch: number;
  sealed: Uint8Array;
  stewardId: string | null;
  role: StewardStanding["role"] | null;
  /**
   * Changes whenever the set of open door notices does, 0 when there is none. Not the newest ordinal alone: of two made
   * at once the lower one may come to light last, and would be passed over.
   */
  notices: bigint;
};

/** What every request of a member asks, in one question: most of what a signed-in page takes is its questions. */
async function standingOf(session: SessionContents): Promise<Standing | undefined> {
  const [row] = await database().$queryRaw<Standing[]>`
    SELECT a.epoch, a.sealed, s.id AS "stewardId", s.role::text AS role,
           (SELECT COALESCE(sum(ordinal), 0)::bigint FROM door_notice WHERE until > ${clock()}) AS notices
    FROM account a LEFT JOIN steward s ON s.tag = ${tagOf(session.root, "steward")} AND s.ended_month IS NULL
    WHERE a.id = ${session.accountId}`;
  return row;
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
