import { Quoted } from "@/components/thread/quoted";
import { words } from "@/components/words";
import { at, forms } from "@/lib/kernel/addresses";
import { blankForm, type FormState, ticked, typed, unsaved } from "@/lib/kernel/form-state";
import type { Answered } from "@/lib/threads/answered";
import { type ContentNote, OPENING_MAX, REPLY_MAX } from "@/lib/threads/limits";
import { BodyField, NotesField, TitleField } from "./fields";
import { Acknowledged, Buttons, Preview } from "./form-end";
import { FormStart } from "./form-start";

type Props = {
  threadId: string;
  /** The form that came back; null before it was sent. */
  returned: FormState | null;
  post: { id: string; revision: number; body: string; contentNotes: readonly ContentNote[]; answers: Answered | null };
  /** Of the thread when these are its first words, else null. */
  title: string | null;
};

export function EditForm({ threadId, returned, post, title }: Props) {
  const state = returned ?? blankForm;
  const opening = title !== null || state.values.title !== undefined;
  const t = words("composer");
  const without = ticked(state, "removeQuote", "on");
  return (
    <form
      action={forms.editPost(threadId, post.id)}
      method="post"
      autoComplete="off"
      className="stack"
      data-unsaved={unsaved(returned)}
    >
      <FormStart state={state}>
        <Preview state={state} answered={without ? null : post.answers} />
      </FormStart>
      <p className="hint">{t("edit-hint")}</p>
      {/* The revision that was on the screen, until a conflict has been shown: then the present one. */}
      <input
        type="hidden"
        name="revision"
        value={state.refusal?.code === "conflict" ? post.revision : typed(state, "revision", String(post.revision))}
      />
      <Acknowledged state={state} />
      {opening ? <TitleField state={state} initial={title ?? ""} /> : null}
      {post.answers?.quote ? (
        <>
          <Quoted answered={post.answers} />
          <label className="choice">
            <input type="checkbox" name="removeQuote" value="on" defaultChecked={without} />
            <span>{t("remove-quote")}</span>
          </label>
        </>
      ) : null}
      <BodyField
        state={state}
        label={t("edit-body")}
        max={opening ? OPENING_MAX : REPLY_MAX}
        initial={post.body}
        rows={12}
      />
      <NotesField state={state} initial={post.contentNotes} />
      <Buttons post={t("save-edit")} cancel={at.permalink(post.id)} />
    </form>
  );
}
