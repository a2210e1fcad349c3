import type { FormState } from "@/lib/kernel/form-state";
import type { Member, Viewer } from "@/lib/kernel/viewer";
import { noteChoices } from "@/lib/notebook/note-choices";
import { readNotebook } from "@/lib/notebook/notebook";
import { answeredByNotes } from "@/lib/threads/note-rule";
import { ownPostsIn } from "@/lib/threads/own-among";
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
  const quoting = postId === "" ? null : await quotable(database(), viewer, threadId, postId, rangeInForm(values));
  return quoting && viewer.kind === "member" ? byOwnNotes(viewer, threadId, quoting) : quoting;
}

/** Beside the field too, words with content notes are read as their reader chose. Only of such words anything is asked. */
async function byOwnNotes(member: Member, threadId: string, quoting: Quoting): Promise<Quoting> {
  if (!quoting.quote || quoting.quote.contentNotes.length === 0) return quoting;
  const [choices, own] = await Promise.all([
    readNotebook(database(), member.root, noteChoices),
    ownPostsIn(database(), member, threadId, [quoting.id]),
  ]);
  return answeredByNotes(quoting, choices, own);
}
