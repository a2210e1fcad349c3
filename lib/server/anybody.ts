import { sameBytes } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";
import { processState } from "./process-state";
import type { SignedIn } from "./session-of";

/**
 * Somebody signed in who has nothing of their own anywhere: pages that many members get alike are made for them. Their
 * root key is chance and belongs to no account, so nothing of anybody can stand on such a page.
 */
export function anybody(): SignedIn {
  const root = processState().anybody;
  return {
    session: { accountId: "", epoch: 0, root, idHash: new Uint8Array(32), device: "mine" },
    member: { kind: "member", root, device: "mine", pausedUntil: null, steward: null },
    newcomer: false,
  };
}

export function isAnybody(member: Member): boolean {
  return sameBytes(member.root, processState().anybody);
}
