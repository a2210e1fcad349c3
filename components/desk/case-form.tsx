import { WhereWordsStand } from "@/components/form/carried";
import { MainButtonFirst } from "@/components/form/main-button-first";
import { at, forms } from "@/lib/kernel/addresses";
import { type FormState, unsaved } from "@/lib/kernel/form-state";
import type { RuleChoice } from "@/lib/moderation/rules";
import { CASE } from "./beside-case";
import { CaseFormStart } from "./case-form-start";
import { type CaseOffer, revisionRead } from "./case-offer";
import { CaseSwitches } from "./case-switches";
import { DecideFields } from "./decide-fields";
import { PauseFields } from "./pause-fields";
import { SeenFields } from "./seen-fields";

type Props = {
  offer: CaseOffer;
  state: FormState;
  rules: readonly RuleChoice[];
  /** How many minutes the case is still this volunteer's. */
  minutesLeft?: number | null;
};

/**
 * The one form on the page of a case: whatever is pressed in it, what is written anywhere in it comes along and back.
 * The revision in it is the text that was read: no decision applies to other words. Enter decides nothing, it keeps the
 * case. What was offered is told in it, so that it can come back without anything being looked up.
 */
export function CaseForm({ offer, state, rules, minutesLeft = null }: Props) {
  const { caseId, task, offered, revision, threadId } = offer;
  const fields = { offer, state, rules };
  return (
    <form
      id={CASE}
      action={task === "seen" ? forms.seen(caseId) : forms.decide(caseId)}
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
      <CaseFormStart state={state} />
      {task === "seen" ? <SeenFields {...fields} /> : <DecideFields {...fields} />}
      <PauseFields {...fields} />
      <CaseSwitches offer={offer} minutesLeft={minutesLeft} />
    </form>
  );
}
