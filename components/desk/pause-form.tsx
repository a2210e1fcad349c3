import { Fold } from "@/components/fold";
import { words } from "@/components/words";
import { forms } from "@/lib/kernel/addresses";
import { blankForm, type FormState, ticked, typed } from "@/lib/kernel/form-state";
import { PAUSE_HOURS } from "@/lib/moderation/limits";
import type { RuleChoice } from "@/lib/moderation/rules";
import { ButtonsOrClaim, CaseFormStart } from "./case-form-parts";
import { type FormPlace, isThere } from "./form-place";
import { RuleField } from "./rule-field";

type Props = {
  place: FormPlace;
  caseId: string;
  /** The form that came back; null before it was sent. */
  returned: FormState | null;
  rules: readonly RuleChoice[];
};

export function PauseForm({ place, caseId, returned, rules }: Props) {
  const t = words("desk");
  if (!isThere(place, returned)) return null;
  const state = returned ?? blankForm;
  return (
    <Fold title={t("pause")} open={state.values.words !== undefined}>
      <form action={forms.pause(caseId)} method="post" autoComplete="off" className="stack">
        <p>{t("pause-why")}</p>
        <CaseFormStart state={state} />
        <RuleField id="pause-rule" label={t("pause-rule")} none={null} rules={rules} chosen={typed(state, "rule")} />
        {/* Not TextArea: the decision beside it has words too, and an id stands for one control. */}
        <div className="field">
          <label htmlFor="pause-words">{t("author-words")}</label>
          <textarea id="pause-words" name="words" rows={3} autoComplete="off" defaultValue={typed(state, "words")} />
        </div>
        <fieldset className="choices">
          <legend>{t("pause-hours")}</legend>
          {PAUSE_HOURS.map((hours, place) => (
            <label key={hours} className="choice">
              <input
                type="radio"
                name="hours"
                value={hours}
                defaultChecked={ticked(state, "hours", String(hours), place === 0)}
              />
              <span>{t("pause-for", { n: hours })}</span>
            </label>
          ))}
        </fieldset>
        <p>
          <ButtonsOrClaim place={place}>
            <button type="submit" className="button">
              {t("pause-button")}
            </button>
          </ButtonsOrClaim>
        </p>
      </form>
    </Fold>
  );
}
