import { Button } from "@/components/button";
import { TextArea } from "@/components/form/text-field";
import { words } from "@/components/words";
import { forms } from "@/lib/kernel/addresses";
import { blankForm, type FormState, typed } from "@/lib/kernel/form-state";
import { DECISION_WORDS_MAX, MESSAGE_DAYS } from "@/lib/moderation/limits";
import { ButtonsOrClaim, CaseFormStart } from "./case-form-parts";
import { type FormPlace, isThere } from "./form-place";

type Props = {
  place: FormPlace;
  caseId: string;
  /** The form that came back; null before it was sent. */
  returned: FormState | null;
  revision: number;
};

/** For words that stand nowhere: there is nothing to decide about them, but somebody to answer. */
export function SeenForm({ place, caseId, returned, revision }: Props) {
  const t = words("desk");
  if (!isThere(place, returned)) return null;
  const state = returned ?? blankForm;
  return (
    <form action={forms.seen(caseId)} method="post" autoComplete="off" className="stack">
      <h2>{t("seen-title")}</h2>
      <CaseFormStart state={state} revision={revision} />
      <TextArea
        name="words"
        label={t("seen-words")}
        hint={t("seen-words-hint", { n: MESSAGE_DAYS })}
        value={typed(state, "words")}
        rows={5}
        max={DECISION_WORDS_MAX}
      />
      <p className="actions">
        <ButtonsOrClaim place={place}>
          <Button type="submit" look="primary">
            {t("seen")}
          </Button>
        </ButtonsOrClaim>
      </p>
    </form>
  );
}
