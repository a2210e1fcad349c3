import { Button } from "@/components/button";
import { TextArea } from "@/components/form/text-field";
import { words } from "@/components/words";
import { forms } from "@/lib/kernel/addresses";
import { type FormState, typed } from "@/lib/kernel/form-state";
import { DECISION_WORDS_MAX } from "@/lib/moderation/limits";
import type { RuleChoice } from "@/lib/moderation/rules";
import { besideCase } from "./beside-case";
import { type CaseOffer, hasDecisionWords } from "./case-offer";
import { RuleField } from "./rule-field";

const CLOSING = ["release"] as const;
const LOOKS = { release: "plain", hold: "plain", remove: "warn" } as const;

type Props = { offer: CaseOffer; state: FormState; rules: readonly RuleChoice[] };

/** The button decides. Where nothing is left of the words the case can only be closed; what was typed is still given back. */
export function DecideFields({ offer, state, rules }: Props) {
  const t = words("desk");
  const gone = offer.task === "close";
  const cry = offer.task === "answer";
  const may = offer.offered.includes(cry ? "decide" : offer.task);
  if (!may && !hasDecisionWords(state)) return null;
  return (
    <>
      <h2>{t(gone ? "close" : cry ? "decide-post" : "decide")}</h2>
      {gone ? (
        <p>{t("close-why")}</p>
      ) : (
        <RuleField name="rule" label={t("rule")} none={t("rule-none")} rules={rules} chosen={typed(state, "rule")} />
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
      {may ? (
        <p className="actions">
          {(gone ? CLOSING : offer.decisions).map((decision) => (
            <Button
              type="submit"
              key={decision}
              name="decision"
              value={decision}
              {...(cry ? besideCase(forms.decide(offer.caseId)) : {})}
              look={gone ? "primary" : LOOKS[decision]}
            >
              {t(gone ? "close-gone" : decision)}
            </Button>
          ))}
        </p>
      ) : null}
    </>
  );
}
