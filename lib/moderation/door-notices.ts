import type { Db } from "@/lib/kernel/context";
import { type Purpose, sameBytes, tagOf } from "@/lib/kernel/vault";

export type OpenNotice = {
  readonly id: string;
  readonly scope: string;
  readonly tag: Uint8Array;
  readonly kind: "pause" | "message";
  readonly rule: string | null;
  readonly words: string | null;
  readonly until: Date;
};

/** All notices still open. The same for everyone: which of them is whose is found only with a member's root key. */
export function openNotices(db: Pick<Db, "doorNotice">, now: Date): Promise<OpenNotice[]> {
  return db.doorNotice.findMany({
    where: { until: { gt: now } },
    select: { id: true, scope: true, tag: true, kind: true, rule: true, words: true, until: true },
    orderBy: { ordinal: "asc" },
  });
}

/** Those meant for the member who holds this root key, under whatever name they wrote. */
export function noticesFor(notices: readonly OpenNotice[], root: Uint8Array, now: Date): OpenNotice[] {
  return notices.filter(({ scope, tag, until }) => until > now && isScope(scope) && sameBytes(tagOf(root, scope), tag));
}

/** The latest end of any pause that binds this member now. */
export function pausedUntilFor(notices: readonly OpenNotice[], root: Uint8Array, now: Date): Date | null {
  return noticesFor(notices, root, now)
    .filter((notice) => notice.kind === "pause")
    .reduce<Date | null>((latest, { until }) => (latest === null || until > latest ? until : latest), null);
}

const SCOPES = ["voice|", "milestone|", "unposted|"];

function isScope(
  scope: string,
): scope is Extract<Purpose, `voice|${string}` | `milestone|${string}` | `unposted|${string}`> {
  return SCOPES.some((start) => scope.startsWith(start));
}
