import type { FormState } from "@/lib/kernel/form-state";
import type { Viewer } from "@/lib/kernel/viewer";
import { type Quoting, quotable, rangeInForm } from "@/lib/threads/quotable";
import { database } from "./world";

/**
 * What the reply in a form quotes, as it is now: what was changed meanwhile shows changed, and what was taken back is
 * not there. Null where it quotes nothing.
 */
export async function quotingIn(
  viewer: Viewer,
  threadId: string,
  values: FormState["values"],
): Promise<Quoting | null> {
  const postId = values.answersId?.[0] ?? "";
  return postId === "" ? null : quotable(database(), viewer, threadId, postId, rangeInForm(values));
}
