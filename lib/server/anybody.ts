import { sameBytes } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";
import { processState } from "./process-state";
import type { SignedIn } from "./session-of";

/**
 * What somebody has of their own on a page that is made for all members. 'words': every post of the thread, which they
 * follow and have something new to read in. 'encouragements': every one that was given.
 */
export type Having = "nothing" | "words" | "encouragements";

/**
 * Somebody signed in, whom pages are made for that many members get alike. Their root key is chance and belongs to no
 * account, so nothing of anybody can stand on such a page.
 */
export function anybody(having: Having = "nothing"): SignedIn {
  const root = processState().anybody;
  return {
    session: { accountId: "", epoch: 0, root, idHash: new Uint8Array(32), device: "mine" },
    member: { kind: "member", root, device: "mine", pausedUntil: null, steward: null },
    newcomer: false,
    having,
  };
}

export function isAnybody(member: Member): boolean {
  return sameBytes(member.root, processState().anybody);
}
