import { SaveDraft } from "@/components/composer/form-end";
import { FormStart } from "@/components/composer/form-start";
import { SavedLine, type SavedWords } from "@/components/drafts/saved-words";
import { WhereWordsStand } from "@/components/form/carried";
import { MainButtonFirst } from "@/components/form/main-button-first";
import { WaitTicket } from "@/components/form/wait-ticket";
import { words } from "@/components/words";
import { asking, at, forms } from "@/lib/kernel/addresses";
import { type FormState, typed, unsaved } from "@/lib/kernel/form-state";
import type { OfferedLengths } from "@/lib/milestones/lengths";
import type { MilestoneMark } from "@/lib/milestones/limits";
import type { MilestonePreview } from "@/lib/milestones/preview-milestone";
import type { ShareStep } from "@/lib/milestones/share-steps";
import { AnsweredBefore, Answers, ShownBefore } from "./answers";
import { DetailScreen } from "./detail-screen";
import { MarkScreen } from "./mark-screen";
import { PlaceScreen } from "./place-screen";
import { WordsScreen } from "./words-screen";

const t = words("milestones");

type Props = {
  state: FormState;
  step: ShareStep;
  /** What was chosen on the first screen. */
  mark: MilestoneMark | undefined;
  lengths: OfferedLengths;
  /** The stone as others will see it: on the last screen. */
  preview: MilestonePreview | null;
  submission: string;
  ticket?: string | null;
  profileName: string | null;
  /** A stone that counts time lies under their profile already. */
  counted?: boolean;
  saved: SavedWords | null;
  /** The form as it was sent; null before. */
  returned: FormState | null;
};

/** Share a milestone, one question a screen. What was answered travels along in the form, and is kept nowhere. */
export function ShareFlow(props: Props) {
  const { state, step, submission, ticket = null, saved, returned } = props;
  return (
    <form
      action={forms.shareMilestone()}
      method="post"
      autoComplete="off"
      className="stack share-flow"
      data-unsaved={unsaved(returned)}
    >
      <MainButtonFirst says={{ name: "intent", value: step === "place" ? "share" : "next" }} />
      <FormStart state={state} takesWords>
        <SavedLine state={state} saved={saved} anew={asking(at.shareMilestone(), { anew: "yes" })} />
        {typed(state, "intent") === "draft" && typed(state, "since") !== "" ? (
          <p className="notice">{words("drafts")("day-not-kept")}</p>
        ) : null}
      </FormStart>
      <WhereWordsStand composer="shareMilestone" here={at.shareMilestone()} />
      <input type="hidden" name="submission" value={typed(state, "submission", submission)} />
      <input type="hidden" name="step" value={step} />
      <WaitTicket state={state} ticket={ticket} />
      <ShownBefore state={state} />
      <Answers state={state} step={step} />
      {/* biome-ignore lint/a11y/noAutofocus: only after a press, to bring the next question before the reader */}
      <div className="stack share-step" tabIndex={-1} autoFocus={returned !== null && state.refusal === null}>
        <Screen {...props} />
      </div>
      <AnsweredBefore state={state} step={step} />
      <p className="actions">
        {step === "mark" ? null : (
          <>
            <button type="submit" className="button" name="intent" value="back" formNoValidate>
              {t("share.back")}
            </button>{" "}
          </>
        )}
        {step === "mark" && typed(state, "mark") === "" ? null : <SaveDraft />}
      </p>
    </form>
  );
}

function Screen({ state, step, mark, lengths, preview, profileName, counted = false }: Props) {
  if (step === "mark") return <MarkScreen state={state} />;
  if (step === "detail") return <DetailScreen state={state} mark={mark} lengths={lengths} />;
  if (step === "words" || preview === null) return <WordsScreen state={state} mark={mark} />;
  return <PlaceScreen state={state} preview={preview} profileName={profileName} counted={counted} />;
}
