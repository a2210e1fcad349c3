import { setTimeout as pause } from "node:timers/promises";
import { seconds } from "@/lib/kernel/time";
import { processState } from "./process-state";
import type { InFlight } from "./requests";

/** Longer than whatever a form waits for, added up. What hangs all the same must not keep anybody here. */
const LANDED_BY_THEN = seconds(45);

export function takeOff(): InFlight {
  const { inFlight } = processState();
  let landed = () => {};
  const one: InFlight = {
    accounts: new Set(),
    landed: new Promise((resolve) => {
      landed = resolve;
    }),
    land: () => {
      inFlight.delete(one);
      landed();
    },
  };
  inFlight.add(one);
  return one;
}

/** To be called before an account's epoch is asked for: a form that is let in is known by then, or is not let in. */
export function fliesFor(accountId: string): void {
  processState().formRequest.getStore()?.inFlight.accounts.add(accountId);
}

/** This form writes nothing more of its own, but waits for others: nobody waits for it. */
export function landEarly(): void {
  processState().formRequest.getStore()?.inFlight.land();
}

/**
 * Waits until no form that was let in as this account is still being dealt with. With its epoch raised before, none
 * is let in any more: then nothing of it is written after this.
 */
export async function drain(accountId: string): Promise<void> {
  const left = [...processState().inFlight].filter((one) => one.accounts.has(accountId));
  if (left.length === 0) return;
  const late = new AbortController();
  const all = Promise.all(left.map((one) => one.landed)).finally(() => late.abort());
  await Promise.race([all, pause(LANDED_BY_THEN, undefined, { signal: late.signal }).catch(() => undefined)]);
}
