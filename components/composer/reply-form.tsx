"use client";

import { useActionState } from "react";
import { SignInAlong } from "@/components/identity/sign-in-along";
import { RefusalWords } from "@/components/refusal-words";
import { VoiceName } from "@/components/voice-name";
import { words } from "@/components/words";
import { blankForm, type FormState, typed } from "@/lib/kernel/form-state";
import { REPLY_MAX } from "@/lib/threads/limits";
import type { ThreadView } from "@/lib/threads/view";
import { BodyField, NotesField } from "./fields";
import { Acknowledged, Buttons, Preview } from "./form-end";
import { SpeakAsField } from "./speak-as-field";

type Props = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  threadId: string;
  submission: string;
  voice: ThreadView["ownVoice"];
  quote: { id: string; name: string; text: string } | null;
};

/** The reply form at the end of a thread. It says under which name one is here before the words are written. */
export function ReplyForm({ action, threadId, submission, voice, quote }: Props) {
  const [state, submit] = useActionState(action, blankForm);
  const t = words("composer");
  return (
    <form action={submit} autoComplete="off" className="stack" id="reply" aria-labelledby="reply-title">
      <h2 id="reply-title">{t("reply-title")}</h2>
      <RefusalWords refusal={state.refusal} />
      <SignInAlong refusal={state.refusal} />
      <Preview state={state} />
      {voice ? (
        <p className="byline">
          {t("here-as")} <VoiceName name={voice.name} seed={voice.avatarSeed} />
        </p>
      ) : (
        <SpeakAsField state={state} />
      )}
      <input type="hidden" name="threadId" value={threadId} />
      <input type="hidden" name="submission" value={typed(state, "submission", submission)} />
      <input type="hidden" name="answersId" value={typed(state, "answersId", quote?.id ?? "")} />
      <Acknowledged state={state} />
      <BodyField state={state} label={t("reply-body")} max={REPLY_MAX} initial={quote?.text ?? ""} />
      <NotesField state={state} />
      {voice ? null : <p className="hint">{t("who-reads")}</p>}
      <Buttons post={t("post-reply")} />
    </form>
  );
}
