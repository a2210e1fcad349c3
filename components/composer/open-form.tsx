"use client";

import { useActionState } from "react";
import { SavedLine, type SavedWords, startWith } from "@/components/drafts/saved-words";
import { WaitTicket } from "@/components/form/wait-ticket";
import { words } from "@/components/words";
import { type FormState, typed } from "@/lib/kernel/form-state";
import { OPENING_MAX } from "@/lib/threads/limits";
import { BodyField, NotesField, TitleField } from "./fields";
import { Acknowledged, Buttons, Preview } from "./form-end";
import { FormStart } from "./form-start";
import { SpeakAsField } from "./speak-as-field";
import { StoryFields } from "./story-fields";

type Props = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  board: { id: string; name: string; stories: boolean; groundRules: readonly string[] };
  submission: string;
  ticket?: string | null;
  saved: SavedWords | null;
};

/** The first words of a thread or story. */
export function OpenForm({ action, board, submission, ticket = null, saved }: Props) {
  const [state, submit] = useActionState(action, startWith(saved));
  const t = words("composer");
  return (
    <form action={submit} autoComplete="off" className="stack">
      <FormStart state={state}>
        <Preview state={state} />
        <SavedLine state={state} saved={saved} />
      </FormStart>
      <p className="notice">{t("who-reads")}</p>
      <details className="fold">
        <summary>{t("ground-rules", { board: board.name })}</summary>
        <ul>
          {board.groundRules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </details>
      <input type="hidden" name="boardId" value={board.id} />
      <input type="hidden" name="submission" value={typed(state, "submission", submission)} />
      <Acknowledged state={state} />
      <WaitTicket state={state} ticket={ticket} />
      <TitleField state={state} />
      <BodyField state={state} label={t(board.stories ? "story-body" : "open-body")} max={OPENING_MAX} rows={14} />
      {board.stories ? <StoryFields state={state} /> : null}
      <NotesField state={state} />
      <SpeakAsField state={state} />
      <Buttons post={t(board.stories ? "post-story" : "post-thread")} cancel={`/b/${board.id}`} draft />
    </form>
  );
}
