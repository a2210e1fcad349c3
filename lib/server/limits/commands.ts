import { encourage, takeBack } from "@/lib/encouragements/encourage";
import { addLine } from "@/lib/milestones/add-line";
import { shareMilestone } from "@/lib/milestones/share-milestone";
import { changeProfile } from "@/lib/notebook/change-profile";
import { redrawName } from "@/lib/notebook/redraw-name";
import { isConcern } from "@/lib/reports/policy";
import { reportPost } from "@/lib/reports/report-post";
import { editPost } from "@/lib/threads/edit-post";
import { openThread } from "@/lib/threads/open-thread";
import { replyToThread } from "@/lib/threads/reply-to-thread";
import type { Limited } from "./limits";

/** Which commands are counted, and as what. What somebody takes back or decides at the desk is not. */
const LIMITED: ReadonlyMap<unknown, Limited> = new Map<unknown, Limited>([
  [openThread, "post"],
  [replyToThread, "post"],
  [editPost, "post"],
  [shareMilestone, "post"],
  [addLine, "post"],
  [changeProfile, "post"],
  [redrawName, "name"],
  [encourage, "encourage"],
  [takeBack, "encourage"],
  [reportPost, "report"],
]);

/** New words in public: what a newcomer waits a moment for while many join. */
export const NEW_WORDS: ReadonlySet<unknown> = new Set<unknown>([
  openThread,
  replyToThread,
  shareMilestone,
  addLine,
  changeProfile,
]);

/** As what this form is counted, if at all. */
export function countedAs(command: unknown, form: FormData): Limited | undefined {
  const what = LIMITED.get(command);
  return what === "report" && isConcern(String(form.get("reason"))) ? "worry" : what;
}
