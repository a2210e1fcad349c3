import { at } from "@/lib/kernel/addresses";
import { newId } from "@/lib/kernel/ids";
import { formValues } from "./form-values";
import { pageAgain } from "./returned-form";

/**
 * For a form that had posted before and is sent again with other words: what was posted stays, and the new words stand
 * in a change of it, still to be saved.
 */
export function inAChange(form: FormData, posted: { threadId: string; postId: string }): Response {
  const values = { ...formValues(form), intent: ["posted-before"] };
  return pageAgain(at.editPost(posted.threadId, posted.postId), "editPost", { refusal: null, values });
}

/** The same for a stone, whose words cannot be changed: they stand in the form of another one. */
export function inAnotherStone(form: FormData): Response {
  const values = { ...formValues(form), submission: [newId()], intent: ["placed-before"] };
  return pageAgain(at.shareMilestone(), "shareMilestone", { form: { refusal: null, values }, preview: null });
}
