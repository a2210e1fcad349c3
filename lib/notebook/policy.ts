import { allow, type Result, refuse } from "@/lib/kernel/result";
import type { Member, Viewer } from "@/lib/kernel/viewer";

/**
 * Who may be shown whose conversations wait: members who have been here for two whole weeks (`settled`) and are not
 * paused. Somebody who came to prey on people in distress would have to wait first, and sees no more than boards show.
 */
export function permitHelp(viewer: Viewer, settled: boolean, now: Date): Result<{ member: Member }> {
  if (viewer.kind === "reader") return refuse({ code: "sign-in-required" });
  if (viewer.pausedUntil && viewer.pausedUntil > now) return refuse({ code: "paused", until: viewer.pausedUntil });
  return settled ? allow({ member: viewer }) : refuse({ code: "not-allowed" });
}

/** Who may choose how they read words with content notes: every member, paused or not, for themselves alone. */
export function permitOwnNotes(viewer: Viewer): Result<{ member: Member }> {
  return viewer.kind === "reader" ? refuse({ code: "sign-in-required" }) : allow({ member: viewer });
}
