import { setTimeout as pause } from "node:timers/promises";
import { seconds } from "@/lib/kernel/time";
import { processState } from "./process-state";

/** A form that is being dealt with: it may write for whoever it was let in as until it has ended. */
export type Acting = { readonly accounts: Set<string>; readonly ended: Promise<void>; readonly end: () => void };

/** Longer than whatever a form waits for, added up. What hangs all the same must not keep anybody here. */
const ENDED_BY_THEN = seconds(45);

export function beginActing(): Acting {
  const { acting } = processState();
  let ended = () => {};
  const one: Acting = {
    accounts: new Set(),
    ended: new Promise((resolve) => {
      ended = resolve;
    }),
    end: () => {
      acting.delete(one);
      ended();
    },
  };
  acting.add(one);
  return one;
}

/** To be called before an account's epoch is asked for: a form that is let in is known by then, or is not let in. */
export function actsAs(accountId: string): void {
  processState().answering.getStore()?.acting.accounts.add(accountId);
}

/** This form writes nothing more of its own, but waits for others: nobody waits for it. */
export function standAside(): void {
  processState().answering.getStore()?.acting.end();
}

/**
 * Waits until no form that was let in as this account is still being dealt with. With its epoch raised before, none
 * is let in any more: then nothing of it is written after this.
 */
export async function actedOut(accountId: string): Promise<void> {
  const left = [...processState().acting].filter((one) => one.accounts.has(accountId));
  if (left.length === 0) return;
  const late = new AbortController();
  const all = Promise.all(left.map((one) => one.ended)).finally(() => late.abort());
  await Promise.race([all, pause(ENDED_BY_THEN, undefined, { signal: late.signal }).catch(() => undefined)]);
}
