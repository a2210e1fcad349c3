import { Button } from "@/components/button";
import { Fold } from "@/components/fold";
import { TextField } from "@/components/form/text-field";
import { words } from "@/components/words";
import { forms } from "@/lib/kernel/addresses";
import { type FormState, typed } from "@/lib/kernel/form-state";
import type { CaseView } from "@/lib/moderation/case-view";
import { DECISION_WORDS_MAX } from "@/lib/moderation/limits";
import type { RuleChoice } from "@/lib/moderation/rules";
import { besideCase } from "./beside-case";
import { CaseHistory } from "./case-history";
import { type CaseOffer, hasDecisionWords, hasPauseWords, hasWhy } from "./case-offer";
import { CaseSwitches } from "./case-switches";
import { DecideFields } from "./decide-fields";
import { PauseFields } from "./pause-fields";

type Props = {
  offer: CaseOffer;
  state: FormState;
  rules: readonly RuleChoice[];
  history: CaseView["history"];
};

/** Whatever else may be done about a cry for help, each behind its own line, so that the reply comes first. */
export function AlsoFields({ history, ...props }: Props) {
  const t = words("desk");
  const { offer, state, rules } = props;
  const told = state.values;
  // A look decides nothing.
  const decisions = history.filter(({ act }) => act !== "viewed");
  const decided = hasDecisionWords(state) || hasPauseWords(state);
  const failed = state.refusal !== null && (told.decision !== undefined || decided);
  return (
    <div className="also">
      <NoReplyNeeded {...props} />
      <Fold title={<Title of={t("other")} more={t("other-hint")} />} open={decided || failed}>
        <div className="stack">
          <p className="hint">{t("other-why")}</p>
          <DecideFields {...props} />
          <CaseSwitches offer={offer} minutesLeft={null} controls={["lock", "unlock"]} />
          <PauseFields {...props} />
        </div>
      </Fold>
      <CaseHistory
        history={decisions}
        rules={rules}
        title={<Title of={t("history")} more={t("history-count", { n: decisions.length })} />}
      />
    </div>
  );
}

const Title = ({ of, more }: { of: string; more: string }) => (
  <>
    {of} <span>{more}</span>
  </>
);

/** Why nobody needs to reply, in a line. It stands open when it did not go through. */
export function NoReplyNeeded({ offer, state }: Pick<Props, "offer" | "state">) {
  const t = words("desk");
  const may = offer.offered.includes("answer");
  if (!may && !hasWhy(state)) return null;
  const wrong = state.refusal?.code === "invalid" && state.refusal.issues.some(({ field }) => field === "why");
  return (
    <Fold title={<Title of={t("excuse")} more={t("excuse-hint")} />} open={hasWhy(state) || wrong}>
      <div className="stack">
        <TextField
          name="why"
          label={t("why")}
          hint={t("why-hint")}
          value={typed(state, "why")}
          max={DECISION_WORDS_MAX}
        />
        {may ? (
          <p>
            <Button type="submit" {...besideCase(forms.excuseCase(offer.caseId))}>
              {t("excuse-button")}
            </Button>
          </p>
        ) : null}
      </div>
    </Fold>
  );
}
