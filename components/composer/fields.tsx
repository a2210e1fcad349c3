import { PostText } from "@/components/markdown/post-text";
import { NoteTags } from "@/components/thread/note-tags";
import { words } from "@/components/words";
import { type FormState, ticked, typed } from "@/lib/kernel/form-state";
import { CONTENT_NOTES, type ContentNote, TITLE_MAX } from "@/lib/threads/limits";

/** The parts that composing forms share. Each gives back what was typed. */
export function TitleField({ state, initial = "" }: { state: FormState; initial?: string }) {
  const t = words("composer");
  return (
    <p className="field">
      <label htmlFor="title">{t("title")}</label>
      <span className="hint" id="title-hint">
        {t("title-hint", { max: TITLE_MAX })}
      </span>
      <input
        id="title"
        name="title"
        type="text"
        required
        autoComplete="off"
        aria-describedby="title-hint"
        aria-invalid={wrong(state, "title")}
        defaultValue={typed(state, "title", initial)}
      />
    </p>
  );
}

export function BodyField({
  state,
  label,
  max,
  initial = "",
  rows = 8,
}: {
  state: FormState;
  label: string;
  max: number;
  initial?: string;
  rows?: number;
}) {
  const t = words("composer");
  return (
    <p className="field">
      <label htmlFor="body">{label}</label>
      <span className="hint" id="body-hint">
        {t("body-hint", { max })}
      </span>
      <textarea
        id="body"
        name="body"
        rows={rows}
        required
        autoComplete="off"
        aria-describedby="body-hint"
        aria-invalid={wrong(state, "body")}
        defaultValue={typed(state, "body", initial)}
      />
    </p>
  );
}

export function NotesField({ state, initial = [] }: { state: FormState; initial?: readonly ContentNote[] }) {
  const t = words("composer");
  const names = words("thread");
  const chosen = (note: ContentNote) => (posted(state) ? has(state, note) : initial.includes(note));
  return (
    <details className="fold" open={CONTENT_NOTES.some(chosen)}>
      <summary>{t("notes")}</summary>
      <fieldset className="choices" id="contentNotes">
        <legend className="hint">{t("notes-hint")}</legend>
        {CONTENT_NOTES.map((note) => (
          <label className="choice" key={note}>
            <input type="checkbox" name="contentNotes[]" value={note} defaultChecked={chosen(note)} />
            <span>{names(`note.${note}`)}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}

/** Asked only before the first words in a thread: a voice stays what it is. */
export function SpeakAsField({ state }: { state: FormState }) {
  const t = words("composer");
  return (
    <fieldset className="choices" id="speakAs">
      <legend>{t("speak-as")}</legend>
      <label className="choice">
        <input
          type="radio"
          name="speakAs"
          value="alias"
          required
          defaultChecked={ticked(state, "speakAs", "alias", true)}
        />
        <span>
          {t("as-alias")}
          <span className="hint">{t("as-alias-hint")}</span>
        </span>
      </label>
      <label className="choice">
        <input
          type="radio"
          name="speakAs"
          value="profile"
          required
          defaultChecked={ticked(state, "speakAs", "profile")}
        />
        <span>
          {t("as-profile")}
          <span className="hint">{t("as-profile-hint")}</span>
        </span>
      </label>
    </fieldset>
  );
}

/** What the writer has been asked about: posting the form again says 'I have seen it'. */
export function Acknowledged({ state }: { state: FormState }) {
  const asked = state.refusal?.code === "nudge" ? state.refusal.reasons : [];
  return [...new Set([...(state.values.acknowledged ?? []), ...asked])].map((reason) => (
    <input key={reason} type="hidden" name="acknowledged[]" value={reason} />
  ));
}

export function Preview({ state }: { state: FormState }) {
  if (state.refusal || state.values.intent?.[0] !== "preview") return null;
  const t = words("composer");
  const title = typed(state, "title");
  const notes = CONTENT_NOTES.filter((note) => has(state, note));
  return (
    <section className="post preview" aria-labelledby="preview">
      <h2 id="preview">{t("preview-title")}</h2>
      {title === "" ? null : (
        <p>
          <strong>{title}</strong>
        </p>
      )}
      <p className="tags">
        <NoteTags notes={notes} />
      </p>
      <PostText source={typed(state, "body")} />
      <p className="hint">{t("preview-hint")}</p>
    </section>
  );
}

export function Buttons({ post, cancel }: { post: string; cancel?: string }) {
  const t = words("composer");
  return (
    <p className="actions">
      <button type="submit" className="button button-primary" name="intent" value="post">
        {post}
      </button>
      <button type="submit" className="button" name="intent" value="preview">
        {t("preview")}
      </button>
      {cancel ? <a href={cancel}>{t("cancel")}</a> : null}
    </p>
  );
}

const posted = (state: FormState): boolean => Object.keys(state.values).length > 0;
const has = (state: FormState, note: string): boolean => state.values.contentNotes?.includes(note) ?? false;

function wrong(state: FormState, field: string): true | undefined {
  return state.refusal?.code === "invalid" && state.refusal.issues.some((issue) => issue.field === field)
    ? true
    : undefined;
}
