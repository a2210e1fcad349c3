"use client";

import { useActionState } from "react";
import { Button } from "@/components/button";
import { HERE } from "@/components/form/here";
import { TextArea } from "@/components/form/text-field";
import { words } from "@/components/words";
import { blankForm, typed } from "@/lib/kernel/form-state";
import { DECISION_WORDS_MAX, MESSAGE_DAYS } from "@/lib/moderation/limits";
import { ButtonsOrClaim, CaseFormStart } from "./case-form-parts";
import type { FormAction } from "./form-action";
import { type FormPlace, isThere } from "./form-place";

type Props = { action: FormAction; place: FormPlace; caseId: string; revision: number };

/** For words that stand nowhere: there is nothing to decide about them, but somebody to answer. */
export function SeenForm({ action, place, caseId, revision }: Props) {
  const [state, submit] = useActionState(action, blankForm, HERE);
  const t = words("desk");
  if (!isThere(place, state)) return null;
  return (
    <form action={submit} autoComplete="off" className="stack">
      <h2>{t("seen-title")}</h2>
      <CaseFormStart state={state} caseId={caseId} revision={revision} />
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
