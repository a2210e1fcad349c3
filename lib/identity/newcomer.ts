import { days } from "@/lib/kernel/time";
import { unseal } from "@/lib/kernel/vault";
import { factsContext } from "./account";
import { NEWCOMER_DAYS } from "./limits";

/** Whether an account was made in these two weeks, by the week that is sealed in it. */
export function isNew(root: Uint8Array, accountId: string, sealed: Uint8Array, now: Date): boolean {
  const plain = unseal(root, factsContext(accountId), sealed);
  const week = plain && /"week":"(\d{4}-\d{2}-\d{2})"/.exec(Buffer.from(plain).toString())?.[1];
  return week ? now.getTime() - Date.parse(week) < days(NEWCOMER_DAYS) : false;
}
