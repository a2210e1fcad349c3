import { SavedLine, type SavedWords, startWith } from "@/components/drafts/saved-words";
import { WhereWordsStand } from "@/components/form/carried";
import { WaitTicket } from "@/components/form/wait-ticket";
import { VoiceName } from "@/components/voice-name";
import { words } from "@/components/words";
import { type Address, forms } from "@/lib/kernel/addresses";
import { type FormState, typed, unsaved } from "@/lib/kernel/form-state";
import { REPLY_MAX } from "@/lib/threads/limits";
import type { Quoting } from "@/lib/threads/quotable";
import type { ThreadView } from "@/lib/threads/view";
import { REPLY } from "./beside-reply";
import { BodyField, NotesField } from "./fields";
import { Acknowledged, Buttons, Preview } from "./form-end";
import { FormStart } from "./form-start";
import { QuotingField } from "./quoting-field";
import { SpeakAsField } from "./speak-as-field";

type Props = {
  threadId: string;
  /** The page it stands on. */
  here: Address;
  /** The form that came back; null before it was sent. */
  returned: FormState | null;
  submission: string;
  ticket?: string | null;
  voice: ThreadView["ownVoice"];
  saved: SavedWords | null;
  /** What the reply in the form quotes. */
  quoting: Quoting | null;
};

/** The reply form at the end of a thread. It says under which name one is here before the words are written. */
export function ReplyForm({ threadId, here, returned, submission, ticket = null, voice, saved, quoting }: Props) {
  const state = returned ?? startWith(saved);
  const t = words("composer");
  return (
    <form
      action={forms.reply(threadId)}
      method="post"
      autoComplete="off"
      className="stack reply"
      id={REPLY}
      aria-labelledby="reply-title"
      data-unsaved={unsaved(returned)}
    >
      <h2 id="reply-title">{t("reply-title")}</h2>
      <p className="meta">{t("reply-lead")}</p>
      <FormStart state={state} takesWords>
        <Preview state={state} answered={quoting} />
        <SavedLine state={state} saved={saved} />
      </FormStart>
      <input type="hidden" name="submission" value={typed(state, "submission", submission)} />
      <WhereWordsStand composer="reply" here={here} />
      <Acknowledged state={state} />
      <WaitTicket state={state} ticket={ticket} />
      <QuotingField threadId={threadId} quoting={quoting} />
      <BodyField state={state} label={t("reply-body")} labelHidden max={REPLY_MAX} />
      {voice ? (
        <p className="byline set-line">
          {t("here-as")} <VoiceName name={voice.name} seed={voice.avatarSeed} />
        </p>
      ) : (
        <SpeakAsField state={state} />
      )}
      <NotesField state={state} />
      {voice ? null : <p className="hint">{t("who-reads")}</p>}
      <Buttons post={t("post-reply")} draft />
    </form>
  );
}
