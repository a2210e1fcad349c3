import { Fragment } from "react";
import { words } from "@/components/words";
import { type FormState, typed } from "@/lib/kernel/form-state";
import { CONTENT_NOTES, type ContentNote, TITLE_MAX } from "@/lib/threads/limits";

/** The parts that composing forms share. Each gives back what was typed. */
export function TitleField({ state, initial = "" }: { state: FormState; initial?: string }) {
  const t = words("composer");
  return (
    <p className="field">
      <label htmlFor="title">{t("title")}</label>{" "}
      <span className="hint" id="title-hint">
        {t("title-hint", { max: TITLE_MAX })}
      </span>{" "}
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

type BodyProps = {
  state: FormState;
  label: string;
  /** The heading above says it: the label is for those who do not see where it stands. */
  labelHidden?: boolean;
  max: number;
  initial?: string;
  rows?: number;
};

/** The field first, since whoever comes to write comes with words; what to leave out of it stands beneath. */
export function BodyField({ state, label, labelHidden = false, max, initial = "", rows = 8 }: BodyProps) {
  const t = words("composer");
  return (
    <p className="field">
      <label htmlFor="body" className={labelHidden ? "visually-hidden" : undefined}>
        {label}
      </label>{" "}
      <textarea
        id="body"
        name="body"
        rows={rows}
        required
        autoComplete="off"
        data-count={max}
        data-left={words("common").raw("charactersLeft")}
        data-over={words("common").raw("charactersOver")}
        aria-describedby="body-hint"
        aria-invalid={wrong(state, "body")}
        defaultValue={typed(state, "body", initial)}
      />{" "}
      <span className="hint" id="body-hint">
        {t("body-hint", { max })}
      </span>
    </p>
  );
}

export function NotesField({ state, initial = [] }: { state: FormState; initial?: readonly ContentNote[] }) {
  const t = words("composer");
  const names = words("thread");
  const chosen = (note: ContentNote) => (posted(state) ? has(state, note) : initial.includes(note));
  return (
    <details className="fold choice-fold" open={CONTENT_NOTES.some(chosen)}>
      <summary>
        {t("notes")} <span className="chosen-none">{t("notes-none")}</span>
      </summary>{" "}
      <fieldset className="choices" id="contentNotes">
        <legend className="hint">{t("notes-hint")}</legend>{" "}
        {CONTENT_NOTES.map((note) => (
          <Fragment key={note}>
            <label className="choice">
              <input type="checkbox" name="contentNotes[]" value={note} defaultChecked={chosen(note)} />{" "}
              <span>{names(`note.${note}`)}</span>
            </label>{" "}
          </Fragment>
        ))}
      </fieldset>
    </details>
  );
}

const posted = (state: FormState): boolean => Object.keys(state.values).length > 0;
const has = (state: FormState, note: string): boolean => state.values.contentNotes?.includes(note) ?? false;

function wrong(state: FormState, field: string): true | undefined {
  return state.refusal?.code === "invalid" && state.refusal.issues.some((issue) => issue.field === field)
    ? true
    : undefined;
}
