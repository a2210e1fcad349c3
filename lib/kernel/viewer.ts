/**
 * Who is asking. Made once a request by lib/server/viewer and handed to policies, which decide from it alone.
 */
export type Reader = { readonly kind: "reader" };

export type StewardStanding = { readonly id: string; readonly role: "moderator" | "lead" };

export type Member = {
  readonly kind: "member";
  /** Derives this member's tags and opens their notebook; see lib/kernel/vault. */
  readonly root: Uint8Array;
  readonly device: "shared" | "mine";
  /** The latest end of any pause that binds now, from the open door notices. */
  readonly pausedUntil: Date | null;
  readonly steward: StewardStanding | null;
};

export type Viewer = Reader | Member;

export const reader: Reader = { kind: "reader" };

/** Whether this viewer may see and decide what others may not. */
export function moderates(viewer: Viewer): boolean {
  return viewer.kind === "member" && viewer.steward !== null;
}
