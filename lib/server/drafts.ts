import type { FormState } from "@/lib/kernel/form-state";
import { isId } from "@/lib/kernel/ids";
import type { Member, Viewer } from "@/lib/kernel/viewer";
import { type Composer, type DraftPlace, placeOf } from "@/lib/notebook/composers";
import { allDrafts, type Draft, draftAt } from "@/lib/notebook/drafts";
import { saveDraft } from "@/lib/notebook/save-draft";
import { formValues } from "./form-values";
import { forgetLater, postedDrafts } from "./later";
import { rateLimit } from "./limits/rate-limit";
import { returnForm } from "./run-command";
import { sender } from "./sender";
import { criesIn } from "./words-of-form";
import { contextFor, database } from "./world";

/** The draft whose words stand in a form that was sent. */
function draftIn(form: FormData): string | null {
  const id = form.get("draft");
  return typeof id === "string" && isId(id) ? id : null;
}

/** 'Save draft': the form comes back with every word, and with which draft they are now. */
export async function saveDraftOf(form: FormData, composer: Composer): Promise<FormState> {
  const slow = await rateLimit("draft", criesIn(form));
  if (slow) return returnForm(form, slow);
  const viewer = await sender();
  const posted = viewer.kind === "member" ? postedDrafts(viewer) : [];
  const values = formValues(form);
  const result = await saveDraft(contextFor(viewer), { composer, values, over: draftIn(form), posted });
  if (!result.ok) return returnForm(form, result.refusal);
  return { refusal: null, values: { ...values, draft: [result.value.id] } };
}

/** After a post: what was saved of it is forgotten, minutes later and out of order. */
export async function forgetPosted(form: FormData, composer: Composer): Promise<void> {
  const id = draftIn(form);
  const place = placeOf(composer, formValues(form));
  if (!id || !place) return;
  const viewer = await sender();
  if (viewer.kind === "member") forgetLater(viewer, { place, id });
}

/** What this viewer saved for this place and has not posted. */
export async function draftFor(viewer: Viewer, place: DraftPlace): Promise<Draft | null> {
  return viewer.kind === "member" ? draftAt(database(), viewer, place, postedDrafts(viewer)) : null;
}

/** Everything a member saved and has not posted. */
export function draftsOf(member: Member): Promise<Draft[]> {
  return allDrafts(database(), member, postedDrafts(member));
}
