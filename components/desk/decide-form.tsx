"use client";

import { useActionState } from "react";
import { words } from "@/components/words";
import { blankForm, typed } from "@/lib/kernel/form-state";
import { DECISION_WORDS_MAX } from "@/lib/moderation/limits";
import type { RuleChoice } from "@/lib/moderation/rules";
import { DeskRefusal } from "./desk-refusal";
import type { FormAction } from "./form-action";
import { RuleField } from "./rule-field";

type Props = { action: FormAction; caseId: string; revision: number; rules: readonly RuleChoice[] };

/** The button decides. The revision in the form is the text that was read: no decision applies to other words. */
export function DecideForm({ action, caseId, revision, rules }: Props) {
  const [state, submit] = useActionState(action, blankForm);
  const t = words("desk");
  return (
    <form action={submit} autoComplete="off" className="stack">
      <h2>{t("decide")}</h2>
      <DeskRefusal refusal={state.refusal} />
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="revision" value={revision} />
      <RuleField id="rule" label={t("rule")} none={t("rule-none")} rules={rules} chosen={typed(state, "rule")} />
      <p className="field">
        <label htmlFor="words">{t("author-words")}</label>
        <textarea
          id="words"
          name="words"
          rows={4}
          maxLength={DECISION_WORDS_MAX}
          autoComplete="off"
          defaultValue={typed(state, "words")}
        />
      </p>
      <p className="actions">
        {(["release", "hold", "remove"] as const).map((decision) => (
          <button type="submit" key={decision} name="decision" value={decision} className="button">
            {t(decision)}
          </button>
        ))}
      </p>
    </form>
  );
}
