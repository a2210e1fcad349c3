import { Button } from "@/components/button";
import { PostText } from "@/components/markdown/post-text";
import { NoteTags } from "@/components/thread/note-tags";
import { Quoted } from "@/components/thread/quoted";
import { words } from "@/components/words";
import type { Address } from "@/lib/kernel/addresses";
import type { FormState } from "@/lib/kernel/form-state";
import type { Answered } from "@/lib/threads/answered";
import { CONTENT_NOTES } from "@/lib/threads/limits";

/** What the writer has been asked about: posting the form again says 'I have seen it'. */
export function Acknowledged({ state }: { state: FormState }) {
  const asked = state.refusal?.code === "nudge" ? state.refusal.reasons : [];
  return [...new Set([...(state.values.acknowledged ?? []), ...asked])].map((reason) => (
    <input key={reason} type="hidden" name="acknowledged[]" value={reason} />
  ));
}

/** The words as others will read them: without what cannot be seen, and with contact details covered. */
export function Preview({ state, answered = null }: { state: FormState; answered?: Answered | null }) {
  if (state.preview === undefined) return null;
  const t = words("composer");
  const { title, body } = state.preview;
  const notes = CONTENT_NOTES.filter((note) => state.values.contentNotes?.includes(note));
  return (
    <section className="card stack" aria-labelledby="preview">
      <h2 id="preview">{t("preview-title")}</h2>
      {title === null ? null : (
        <p>
          <strong>{title}</strong>
        </p>
      )}
      <p className="tags">
        <NoteTags notes={notes} />
      </p>
      {answered ? <Quoted answered={answered} /> : null}
      <PostText source={body} />
      <p className="hint">{t("preview-hint")}</p>
    </section>
  );
}

/** Words can be saved before they are all there: nothing is required of a draft. */
export function SaveDraft() {
  return (
    <Button name="intent" value="draft" formNoValidate>
      {words("drafts")("save")}
    </Button>
  );
}

export function Buttons({ post, cancel, draft = false }: { post: string; cancel?: Address; draft?: boolean }) {
  const t = words("composer");
  return (
    <p className="actions">
      <button type="submit" className="button button-primary" name="intent" value="post">
        {post}
      </button>{" "}
      <button type="submit" className="button" name="intent" value="preview">
        {t("preview")}
      </button>
      {draft ? <SaveDraft /> : null}
      {cancel ? <a href={cancel}>{t("cancel")}</a> : null}
    </p>
  );
}
