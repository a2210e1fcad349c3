import { Button } from "@/components/button";
import { Fold } from "@/components/fold";
import { TextArea } from "@/components/form/text-field";
import { words } from "@/components/words";
import { forms } from "@/lib/kernel/addresses";
import { type FormState, typed } from "@/lib/kernel/form-state";
import { DECISION_WORDS_MAX, PAUSE_HOURS } from "@/lib/moderation/limits";
import type { RuleChoice } from "@/lib/moderation/rules";
import { besideCase } from "./beside-case";
import { type CaseOffer, hasPauseWords } from "./case-offer";
import { RuleField } from "./rule-field";

type Props = { offer: CaseOffer; state: FormState; rules: readonly RuleChoice[] };

/**
 * Its rule and words have names of their own: those of the decision stand in the same form. It stands open when
 * something that was no decision did not go through: that may have been the pause.
 */
export function PauseFields({ offer, state, rules }: Props) {
  const t = words("desk");
  const may = offer.offered.includes("pause");
  if (!may && !hasPauseWords(state)) return null;
  const undecided = state.refusal !== null && state.values.decision === undefined;
  const chosen = typed(state, "hours", String(PAUSE_HOURS[0]));
  return (
    <Fold title={t("pause")} open={hasPauseWords(state) || undecided}>
      <div className="stack">
        <p>{t("pause-why")}</p>
        <RuleField
          name="pauseRule"
          label={t("pause-rule")}
          none={null}
          rules={rules}
          chosen={typed(state, "pauseRule")}
        />
        <TextArea
          name="pauseWords"
          label={t("author-words")}
          value={typed(state, "pauseWords")}
          rows={3}
          max={DECISION_WORDS_MAX}
        />
        <fieldset className="choices" id="hours" tabIndex={-1}>
          <legend>{t("pause-hours")}</legend>{" "}
          {PAUSE_HOURS.map((hours) => (
            <label key={hours} className="choice">
              <input type="radio" name="hours" value={hours} defaultChecked={chosen === String(hours)} />{" "}
              <span>{t("pause-for", { n: hours })}</span>
            </label>
          ))}
        </fieldset>
        {may ? (
          <p>
            <Button type="submit" {...besideCase(forms.pause(offer.caseId))}>
              {t("pause-button")}
            </Button>
          </p>
        ) : null}
      </div>
    </Fold>
  );
}
