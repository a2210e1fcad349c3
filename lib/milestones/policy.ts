import { allow, type Result, refuse } from "@/lib/kernel/result";
import { type Member, moderates, type Viewer } from "@/lib/kernel/viewer";

export type MilestoneStatus = "visible" | "held" | "removed" | "withdrawn";
export type MilestoneStanding = { readonly standing: MilestoneStatus; readonly mine: boolean };
export type MilestonePermit = { readonly member: Member };

/** Who sees a stone: everyone a visible one, its author and moderators a held or removed one, nobody a withdrawn one. */
export function mayReadMilestone(viewer: Viewer, milestone: MilestoneStanding): boolean {
  if (milestone.standing === "visible") return true;
  return milestone.standing !== "withdrawn" && (milestone.mine || moderates(viewer));
}

export function permitShareMilestone(viewer: Viewer, now: Date): Result<MilestonePermit> {
  if (viewer.kind === "reader") return refuse({ code: "sign-in-required" });
  if (viewer.pausedUntil && viewer.pausedUntil > now) return refuse({ code: "paused", until: viewer.pausedUntil });
  return allow({ member: viewer });
}

/** Taking one's own stone back is always possible, while paused too, and when a moderator has hidden it. */
export function permitWithdrawMilestone(viewer: Viewer, milestone: MilestoneStanding | null): Result<MilestonePermit> {
  if (!milestone || !mayReadMilestone(viewer, milestone)) return refuse({ code: "not-found" });
  if (viewer.kind === "reader") return refuse({ code: "sign-in-required" });
  if (!milestone.mine) return refuse({ code: "not-yours" });
  return allow({ member: viewer });
}

/** Adding a line is writing: only to one's own stone that everyone sees, and not while paused. */
export function permitAddLine(viewer: Viewer, milestone: MilestoneStanding | null, now: Date): Result<MilestonePermit> {
  const permit = permitWithdrawMilestone(viewer, milestone);
  if (!permit.ok) return permit;
  if (milestone?.standing !== "visible") return refuse({ code: "not-allowed" });
  return permitShareMilestone(viewer, now);
}
