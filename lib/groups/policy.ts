import { allow, type Result, refuse } from "@/lib/kernel/result";
import type { StewardStanding, Viewer } from "@/lib/kernel/viewer";

/** Who takes a group out of sight, and brings it back: any volunteer. Reports never do it by themselves. */
export function permitHideGroup(viewer: Viewer): Result<StewardStanding> {
  return viewer.kind === "member" && viewer.steward !== null ? allow(viewer.steward) : refuse({ code: "not-found" });
}
