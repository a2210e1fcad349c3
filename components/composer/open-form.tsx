import { SavedLine, type SavedWords, startWith } from "@/components/drafts/saved-words";
import { WhereWordsStand } from "@/components/form/carried";
import { WaitTicket } from "@/components/form/wait-ticket";
import { words } from "@/components/words";
import { at, forms } from "@/lib/kernel/addresses";
import { type FormState, typed, unsaved } from "@/lib/kernel/form-state";
import { OPENING_MAX } from "@/lib/threads/limits";
import { BodyField, NotesField, TitleField } from "./fields";
import { Acknowledged, Buttons, Preview } from "./form-end";
import { FormStart } from "./form-start";
import { SpeakAsField } from "./speak-as-field";
import { StoryFields } from "./story-fields";

type Props = {
  /** The form that came back; null before it was sent. */
  returned: FormState | null;
  board: { id: string; name: string; stories: boolean; groundRules: readonly string[] };
  submission: string;
  ticket?: string | null;
  saved: SavedWords | null;
};

/** The first words of a thread or story. */
export function OpenForm({ returned, board, submission, ticket = null, saved }: Props) {
  const state = returned ?? startWith(saved);
  const t = words("composer");
  return (
    <form
      action={forms.openThread(board.id)}
      method="post"
      autoComplete="off"
      className="stack"
      data-unsaved={unsaved(returned)}
    >
      <FormStart state={state} takesWords>
        <Preview state={state} />
        <SavedLine state={state} saved={saved} />
      </FormStart>
      <input type="hidden" name="submission" value={typed(state, "submission", submission)} />
      <WhereWordsStand composer="openThread" here={at.openThread(board.id)} />
      <Acknowledged state={state} />
      <WaitTicket state={state} ticket={ticket} />
      <TitleField state={state} />
      <BodyField state={state} label={t(board.stories ? "story-body" : "open-body")} max={OPENING_MAX} rows={14} />
      {board.stories ? <StoryFields state={state} /> : null}
      <SpeakAsField state={state} />
      <NotesField state={state} />
      <details className="fold choice-fold">
        <summary>{t("ground-rules", { board: board.name })}</summary>
        <ul>
          {board.groundRules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </details>
      <p className="hint">{t("who-reads")}</p>
      <Buttons post={t(board.stories ? "post-story" : "post-thread")} cancel={at.board(board.id)} draft />
    </form>
  );
}
