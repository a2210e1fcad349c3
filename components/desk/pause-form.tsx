"use client";

import { useActionState } from "react";
import { Fold } from "@/components/fold";
import { HERE } from "@/components/form/here";
import { words } from "@/components/words";
import { blankForm, ticked, typed } from "@/lib/kernel/form-state";
import { PAUSE_HOURS } from "@/lib/moderation/limits";
import type { RuleChoice } from "@/lib/moderation/rules";
import { ButtonsOrClaim, CaseFormStart } from "./case-form-parts";
import type { FormAction } from "./form-action";
import { type FormPlace, isThere } from "./form-place";
import { RuleField } from "./rule-field";

type Props = { action: FormAction; place: FormPlace; caseId: string; rules: readonly RuleChoice[] };

export function PauseForm({ action, place, caseId, rules }: Props) {
  const [state, submit] = useActionState(action, blankForm, HERE);
  const t = words("desk");
  if (!isThere(place, state)) return null;
  return (
    <Fold title={t("pause")} open={state.values.words !== undefined}>
      <form action={submit} autoComplete="off" className="stack">
        <p>{t("pause-why")}</p>
        <CaseFormStart state={state} caseId={caseId} />
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
