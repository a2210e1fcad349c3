import { words } from "@/components/words";
import { blankForm, type FormState } from "@/lib/kernel/form-state";
import type { CaseView } from "@/lib/moderation/case-view";
import type { RuleChoice } from "@/lib/moderation/rules";
import { CaseForm } from "./case-form";
import { type Answering, hasCaseWords, offerOf } from "./case-offer";
import { DeskRefusal } from "./desk-refusal";

type Props = {
  view: CaseView;
  rules: readonly RuleChoice[];
  /** What came back, whichever button was pressed; null before anything was sent. */
  returned: FormState | null;
  answering: Answering;
};

/**
 * What this moderator may do with the case now. When it went to somebody else meanwhile there is nothing to press, and
 * what was typed before stands there all the same, with why it did not go through.
 */
export function CaseDoing({ view, rules, returned, answering }: Props) {
  const sent = returned ?? blankForm;
  // Who was faster is said by the notice.
  const late = view.claim?.mine === false && sent.refusal?.code === "claimed";
  const state = late ? { ...sent, refusal: null } : sent;
  const offer = offerOf(view, state);
  return (
    <>
      <Notice view={view} />
      {offer.offered.length > 0 || hasCaseWords(state) ? (
        <CaseForm
          offer={offer}
          state={state}
          rules={rules}
          answering={answering}
          replies={view.cry?.replies}
          history={view.cry ? view.history : []}
          minutesLeft={view.claim?.mine ? view.claim.minutes : null}
        />
      ) : (
        <DeskRefusal refusal={state.refusal} />
      )}
    </>
  );
}

/** Why there is nothing to decide here. */
function Notice({ view }: { view: CaseView }) {
  const t = words("desk");
  if (view.closed) return <p className="notice">{t("closed")}</p>;
  if (view.claim === null) return null;
  if (!view.claim.mine) return <p className="notice">{t("busy", { n: view.claim.minutes })}</p>;
  return view.own ? <p className="notice">{t("own")}</p> : null;
}
