import { WhereWordsStand } from "@/components/form/carried";
import { MainButtonFirst } from "@/components/form/main-button-first";
import { at, forms } from "@/lib/kernel/addresses";
import { type FormState, typed, unsaved } from "@/lib/kernel/form-state";
import type { CaseView } from "@/lib/moderation/case-view";
import type { ReplySince } from "@/lib/moderation/replied";
import type { RuleChoice } from "@/lib/moderation/rules";
import { AcceptReplies } from "./accept-replies";
import { AlsoFields, NoReplyNeeded } from "./also-fields";
import { AnswerFields } from "./answer-fields";
import { CASE } from "./beside-case";
import { CaseFormStart } from "./case-form-start";
import { type Answering, type CaseOffer, revisionRead } from "./case-offer";
import { CaseSwitches } from "./case-switches";
import { DecideFields } from "./decide-fields";
import { PauseFields } from "./pause-fields";
import { SeenFields } from "./seen-fields";

/** Where the form goes that nothing else was pressed in. */
const SENT_TO = { answer: forms.answerCase, decide: forms.decide, close: forms.decide, seen: forms.seen };

/** What else of a cry for help is not behind a line of its own. */
const AT_THE_END = ["claim", "keep", "handOn"] as const;

type Props = {
  offer: CaseOffer;
  state: FormState;
  rules: readonly RuleChoice[];
  answering: Answering;
  /** What others have replied to a cry for help, and what was decided about it before. */
  replies?: readonly ReplySince[] | undefined;
  history?: CaseView["history"];
  /** How many minutes the case is still this volunteer's. */
  minutesLeft?: number | null;
};

/**
 * The one form on the page of a case: whatever is pressed in it, what is written anywhere in it comes along and back.
 * The revision in it is the text that was read: no decision applies to other words. Enter decides nothing, it keeps the
 * case. What was offered is told in it, so that it can come back without anything being looked up.
 */
export function CaseForm({ offer, state, rules, answering, replies = [], history = [], minutesLeft = null }: Props) {
  const { caseId, task, offered, revision, threadId } = offer;
  const fields = { offer, state, rules };
  return (
    <form
      id={CASE}
      action={SENT_TO[task](caseId)}
      method="post"
      autoComplete="off"
      className="stack"
      data-unsaved={unsaved(state.refusal === null && Object.keys(state.values).length === 0 ? null : state)}
    >
      <MainButtonFirst to={forms.claim(caseId)} />
      <WhereWordsStand composer="decide" here={at.case(caseId)} />
      <input type="hidden" name="offered" value={offered.join(" ")} />
      <input type="hidden" name="revision" value={revisionRead(state, revision)} />
      <input type="hidden" name="threadId" value={threadId} />
      <input type="hidden" name="submission" value={typed(state, "submission", answering.submission)} />
      <CaseFormStart state={state} />
      {offered.includes("answer") ? <AcceptReplies caseId={caseId} replies={replies} /> : null}
      <AnswerFields {...fields} starts={answering.starts} />
      {offered.includes("answer") ? <AlsoFields {...fields} history={history} /> : <Others {...fields} />}
      <CaseSwitches
        offer={offer}
        minutesLeft={minutesLeft}
        controls={offered.includes("answer") ? AT_THE_END : undefined}
      />
    </form>
  );
}

/** What is done about any other case; and what was typed before, where a cry for help went to somebody else. */
function Others(fields: Pick<Props, "offer" | "state" | "rules">) {
  return (
    <>
      <NoReplyNeeded {...fields} />
      {fields.offer.task === "seen" ? <SeenFields {...fields} /> : <DecideFields {...fields} />}
      <PauseFields {...fields} />
    </>
  );
}
