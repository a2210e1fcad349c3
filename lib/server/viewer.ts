import { cache } from "react";
import { isClosed } from "@/lib/identity/account";
import { openSession, type SessionContents } from "@/lib/identity/session";
import { tagOf } from "@/lib/kernel/vault";
import { type Member, reader, type Viewer } from "@/lib/kernel/viewer";
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
  const [account, steward, pausedUntil] = await Promise.all([
    db.account.findUnique({ where: { id: session.accountId }, select: { epoch: true, sealed: true } }),
    db.steward.findUnique({
      where: { tag: tagOf(session.root, "steward") },
      select: { id: true, role: true, endedMonth: true },
    }),
    pauseFor(session, now),
  ]);
  if (!account || account.epoch !== session.epoch) return null;
  if (isClosed(session.root, session.accountId, account.sealed)) return null;
  if (!processState().idle.touch(session, now)) return null;
  const standing = steward && !steward.endedMonth ? { id: steward.id, role: steward.role } : null;
  return {
    session,
    member: { kind: "member", root: session.root, device: session.device, pausedUntil, steward: standing },
  };
});

/** Who is asking. Everyone without a live session is a reader, whatever cookies they carry. */
export async function currentViewer(): Promise<Viewer> {
  return (await currentSession())?.member ?? reader;
}
