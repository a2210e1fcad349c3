import { allow, type Result, refuse } from "@/lib/kernel/result";
import type { Member, Viewer } from "@/lib/kernel/viewer";

/** What the rule needs to know: whether everybody may see the subject, and whether the viewer wrote it. */
export type EncouragedStatus = { readonly visible: boolean; readonly mine: boolean };

export type EncouragePermit = { readonly member: Member };

/** Whether this viewer may encourage, or take their encouragement back. */
export function permitEncourage(
  viewer: Viewer,
  subject: EncouragedStatus | null,
  intent: "give" | "take-back",
  now: Date,
): Result<EncouragePermit> {
  // Held, removed and withdrawn answer exactly like what never was, to moderators too: there is nothing to cheer.
  if (!subject?.visible) return refuse({ code: "not-found" });
  if (viewer.kind === "reader") return refuse({ code: "sign-in-required" });
  if (subject.mine) return refuse({ code: "not-allowed" });
  // A pause stops what reaches others; taking something back reaches nobody.
  if (intent === "give" && viewer.pausedUntil && viewer.pausedUntil > now)
    return refuse({ code: "paused", until: viewer.pausedUntil });
  return allow({ member: viewer });
}
