import { Button } from "@/components/button";
import { TextArea } from "@/components/form/text-field";
import { words } from "@/components/words";
import { forms } from "@/lib/kernel/addresses";
import { blankForm, type FormState, typed } from "@/lib/kernel/form-state";
import { DECISION_WORDS_MAX } from "@/lib/moderation/limits";
import type { RuleChoice } from "@/lib/moderation/rules";
import { ButtonsOrClaim, CaseFormStart } from "./case-form-parts";
import { type FormPlace, isThere } from "./form-place";
import { RuleField } from "./rule-field";

const DECISIONS = ["release", "hold", "remove"] as const;
const CLOSING = ["release"] as const;
const LOOKS = { release: "plain", hold: "plain", remove: "warn" } as const;

type Props = {
  place: FormPlace;
  caseId: string;
  /** The form that came back; null before it was sent. */
  returned: FormState | null;
  revision: number;
  rules: readonly RuleChoice[];
  /** Nothing is left of the words: the case can only be closed. What was typed before is still given back. */
  gone?: boolean;
};

/** The button decides. The revision in the form is the text that was read: no decision applies to other words. */
export function DecideForm({ place, caseId, returned, revision, rules, gone = false }: Props) {
  const t = words("desk");
  if (!isThere(place, returned)) return null;
  const state = returned ?? blankForm;
  return (
    <form action={forms.decide(caseId)} method="post" autoComplete="off" className="stack">
      <h2>{t(gone ? "close" : "decide")}</h2>
      <CaseFormStart state={state} revision={revision} />
      {gone ? (
        <p>{t("close-why")}</p>
      ) : (
        <RuleField id="rule" label={t("rule")} none={t("rule-none")} rules={rules} chosen={typed(state, "rule")} />
      )}
      {gone && typed(state, "words") === "" ? null : (
        <TextArea
          name="words"
          label={t(gone ? "close-words" : "author-words")}
          value={typed(state, "words")}
          rows={4}
          max={DECISION_WORDS_MAX}
        />
      )}
      <p className="actions">
        <ButtonsOrClaim place={place}>
          {(gone ? CLOSING : DECISIONS).map((decision) => (
            <Button
              type="submit"
              key={decision}
              name="decision"
              value={decision}
              look={gone ? "primary" : LOOKS[decision]}
            >
              {t(gone ? "close-gone" : decision)}
            </Button>
          ))}
        </ButtonsOrClaim>
      </p>
    </form>
  );
}
