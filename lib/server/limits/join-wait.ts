import type { Refusal } from "@/lib/kernel/result";
import { JOIN_WAIT } from "./limits";

type Waiting = { readonly shownAt: number; readonly wait: number };

/**
 * The seconds that somebody has still to wait before they can join, counted from when their key was shown: the time
 * in which they copy it. It was told to them then and never grows; whoever began before the rush waits the shortest.
 */
export function joinWait({ shownAt, wait }: Waiting, proofWanted: boolean, now: Date): Refusal | null {
  if (!proofWanted) return null;
  const left = shownAt + Math.max(wait, JOIN_WAIT.first) * 1000 - now.getTime();
  return left > 0 ? { code: "too-soon", seconds: Math.ceil(left / 1000) } : null;
}
