import { Button } from "@/components/button";
import { TextArea } from "@/components/form/text-field";
import { words } from "@/components/words";
import { type FormState, typed } from "@/lib/kernel/form-state";
import { DECISION_WORDS_MAX, MESSAGE_DAYS } from "@/lib/moderation/limits";
import { type CaseOffer, hasDecisionWords } from "./case-offer";

/** For words that stand nowhere: there is nothing to decide about them, but somebody to answer. */
export function SeenFields({ offer, state }: { offer: CaseOffer; state: FormState }) {
  const t = words("desk");
  const may = offer.offered.includes("seen");
  if (!may && !hasDecisionWords(state)) return null;
  return (
    <>
      <h2>{t("seen-title")}</h2>
      <TextArea
        name="words"
        label={t("seen-words")}
        hint={t("seen-words-hint", { n: MESSAGE_DAYS })}
        value={typed(state, "words")}
        rows={5}
        max={DECISION_WORDS_MAX}
      />
      {may ? (
        <p className="actions">
          <Button type="submit" look="primary">
            {t("seen")}
          </Button>
        </p>
      ) : null}
    </>
  );
}
