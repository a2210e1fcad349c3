import { endSession, type SessionContents, type SessionRow } from "@/lib/identity/session";
import { sha256, tagOf } from "@/lib/kernel/vault";
import type { StewardStanding } from "@/lib/kernel/viewer";
import { processState } from "./process-state";
import type { Whose } from "./requests";
import { clock, database } from "./world";

/** A session's row with how its account stands: what every request of a member asks, in one statement. */
export type SessionRows = SessionRow & {
  /** Null where there is no such account, as are the others of it. */
  epoch: number | null;
  sealed: Uint8Array | null;
  stewardId: string | null;
  role: StewardStanding["role"] | null;
  /**
   * Changes whenever the set of open door notices does, 0 when there is none. Not the newest ordinal alone: of two made
   * at once the lower one may come to light last, and would be passed over.
   */
  notices: bigint;
};

/**
 * Only a session's own sealed words say whose it is, so a first request reads them and asks again for the account. These
 * are remembered for half an hour, in memory alone. It lets nobody in: row, epoch and account are asked for each time.
 */
const remembered = () => processState().remembered;

const named = (idHash: Uint8Array): string => Buffer.from(idHash).toString("base64");

export function rememberedOf(idHash: Uint8Array): Whose | undefined {
  return remembered().get(named(idHash));
}

export function remember({ idHash, accountId, root }: SessionContents): Whose {
  const whose = { accountId, stewardTag: tagOf(root, "steward") };
  remembered().set(named(idHash), whose);
  return whose;
}

/** To be called when a session is over. */
export function forgetSession(idHash: Uint8Array): void {
  remembered().delete(named(idHash));
  processState().duty.leave(idHash);
}

/** Ends the session of this token, wherever it is known. */
export async function endSessionOf(token: string): Promise<void> {
  forgetSession(sha256(token));
  await endSession(database(), token);
}

/** The session under this hash, and its account where it is known whose it is. */
export async function sessionRows(idHash: Uint8Array, whose: Whose | undefined): Promise<SessionRows | undefined> {
  const [found] = await database().$queryRaw<SessionRows[]>`
    SELECT x.blob, x.expires_day AS "expiresDay", a.epoch, a.sealed, s.id AS "stewardId", s.role::text AS role,
           (SELECT COALESCE(sum(ordinal), 0)::bigint FROM door_notice WHERE until > ${clock()}) AS notices
    FROM session x
      LEFT JOIN account a ON a.id = ${whose?.accountId ?? null}
      LEFT JOIN steward s ON s.tag = ${whose?.stewardTag ?? null} AND s.ended_month IS NULL
    WHERE x.id_hash = ${idHash}`;
  return found;
}
