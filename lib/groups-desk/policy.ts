import { allow, type Result, refuse } from "@/lib/kernel/result";
import type { StewardStanding, Viewer } from "@/lib/kernel/viewer";

/** Who looks at lists of meetings: volunteers. To everybody else these pages are not there. */
export function permitSeeSources(viewer: Viewer): Result<StewardStanding> {
  return viewer.kind === "member" && viewer.steward !== null ? allow(viewer.steward) : refuse({ code: "not-found" });
}

/** Who decides which lists are shown, and whether what they bring is taken: leads. */
export function permitKeepSources(viewer: Viewer): Result<StewardStanding> {
  const sees = permitSeeSources(viewer);
  if (!sees.ok) return sees;
  return sees.value.role === "lead" ? sees : refuse({ code: "not-allowed" });
}
