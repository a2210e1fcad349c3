import { days } from "@/lib/kernel/time";
import { unseal } from "@/lib/kernel/vault";
import { factsContext } from "./account";
import { NEWCOMER_DAYS } from "./limits";

/** The whole days of the week in which an account was made: it knows no more of its age. */
const WEEK_DAYS = 7;

/** How long an account has been here, by the week that is sealed in it. An account without one is neither. */
export type BeenHere = {
  /** It may have been made in these two weeks. */
  readonly newcomer: boolean;
  /** Two whole weeks are over, on whatever day of its week it was made. */
  readonly settled: boolean;
};

export function beenHere(root: Uint8Array, accountId: string, sealed: Uint8Array, now: Date): BeenHere {
  const plain = unseal(root, factsContext(accountId), sealed);
  const week = plain && /"week":"(\d{4}-\d{2}-\d{2})"/.exec(Buffer.from(plain).toString())?.[1];
  if (!week) return { newcomer: false, settled: false };
  const since = now.getTime() - Date.parse(week);
  return { newcomer: since < days(NEWCOMER_DAYS), settled: since >= days(NEWCOMER_DAYS + WEEK_DAYS) };
}
