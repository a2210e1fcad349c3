import { at } from "@/lib/kernel/addresses";
import { newId } from "@/lib/kernel/ids";
import { formValues } from "./form-values";
import { pageAgain } from "./returned-form";
import { mightCryIn } from "./words-of-form";

/**
 * For a form that had posted before and is sent again with other words: what was posted stays, and the new words stand
 * in a change of it, still to be saved. Where it was taken back since, they stand in the form anew.
 */
export function inAChange(form: FormData, posted: { threadId: string; postId: string; gone?: true }): Response {
  const values = { ...formValues(form), intent: [posted.gone ? "posted-gone" : "posted-before"] };
  if (!posted.gone)
    return pageAgain(at.editPost(posted.threadId, posted.postId), "editPost", {
      refusal: null,
      values,
      ...helpIn(form),
    });
  const anew = { refusal: null, values: { ...values, submission: [newId()] }, ...helpIn(form) };
  const boardId = form.get("boardId");
  return typeof boardId === "string"
    ? pageAgain(at.openThread(boardId), "openThread", anew)
    : pageAgain(at.thread(posted.threadId), "reply", anew);
}

/** The same for a stone, whose words cannot be changed: they stand in the form of another one. */
export function inAnotherStone(form: FormData): Response {
  const values = { ...formValues(form), submission: [newId()], intent: ["placed-before"] };
  return pageAgain(at.shareMilestone(), "shareMilestone", { refusal: null, values, ...helpIn(form) });
}

const helpIn = (form: FormData) => (mightCryIn(form) ? { crisis: "seen" as const } : {});
