import { cache } from "react";
import { isClosed } from "@/lib/identity/account";
import { openSession, type SessionContents } from "@/lib/identity/session";
import { tagOf } from "@/lib/kernel/vault";
import { type Member, reader, type StewardStanding, type Viewer } from "@/lib/kernel/viewer";
import { sessionToken } from "./cookie";
import { pauseFor } from "./door";
import { processState } from "./process-state";
import { clock, database } from "./world";

export type SignedIn = { session: SessionContents; member: Member };

/** The live session of this request, or null. Looked up once a request, never kept longer: it is revocable at once. */
export const currentSession = cache(async (): Promise<SignedIn | null> => {
  const token = await sessionToken();
  if (!token) return null;
  const now = clock();
  const db = database();
  const session = await openSession(db, token, now);
  if (!session) return null;
  const account = await standingOf(session);
  if (!account || account.epoch !== session.epoch) return null;
  if (isClosed(session.root, session.accountId, new Uint8Array(account.sealed))) return null;
  if (!processState().idle.touch(session, now)) return null;
  const steward = account.stewardId && account.role ? { id: account.stewardId, role: account.role } : null;
  const pausedUntil = await pauseFor(session, account.notices, now);
  return { session, member: { kind: "member", root: session.root, device: session.device, pausedUntil, steward } };
});

type Standing = {
  epoch: number;
  sealed: Uint8Array;
  stewardId: string | null;
  role: StewardStanding["role"] | null;
  /**
   * Changes with each new door notice, 0 when there is none. Not the newest ordinal alone: of two notices made at once,
   * the lower one may come to light last, and would be passed over.
   */
  notices: bigint;
};

/** What every request of a member asks, in one question: most of what a signed-in page takes is its questions. */
async function standingOf(session: SessionContents): Promise<Standing | undefined> {
  const [row] = await database().$queryRaw<Standing[]>`
    SELECT a.epoch, a.sealed, s.id AS "stewardId", s.role::text AS role,
           (SELECT COALESCE(max(ordinal), 0) + count(*) FROM door_notice) AS notices
    FROM account a LEFT JOIN steward s ON s.tag = ${tagOf(session.root, "steward")} AND s.ended_month IS NULL
    WHERE a.id = ${session.accountId}`;
  return row;
}

/** Who is asking. Everyone without a live session is a reader, whatever cookies they carry. */
export async function currentViewer(): Promise<Viewer> {
  return (await currentSession())?.member ?? reader;
}
