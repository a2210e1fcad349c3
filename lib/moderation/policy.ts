import { allow, type Result, refuse } from "@/lib/kernel/result";
import type { Member, StewardStanding, Viewer } from "@/lib/kernel/viewer";

export type Moderator = { readonly steward: StewardStanding; readonly root: Uint8Array };

/**
 * The one gate of the desk: every query and command of this module asks here first. To everyone else the desk does
 * not exist, so that nobody learns who moderates by trying.
 */
export function permitModerate(viewer: Viewer): Result<Moderator> {
  if (viewer.kind !== "member" || viewer.steward === null) return refuse({ code: "not-found" });
  return allow({ steward: viewer.steward, root: viewer.root });
}

/** Nobody decides about their own words, whoever reported them. */
export function permitDecide(moderator: Moderator, subject: { own: boolean }): Result<Moderator> {
  return subject.own ? refuse({ code: "not-allowed" }) : allow(moderator);
}

/** An invitation is taken by someone who is signed in; whether it is valid is told to nobody before. */
export function permitAcceptInvite(viewer: Viewer): Result<Member> {
  return viewer.kind === "member" ? allow(viewer) : refuse({ code: "sign-in-required" });
}
