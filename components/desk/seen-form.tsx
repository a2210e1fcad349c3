"use client";

import { useActionState } from "react";
import { Button } from "@/components/button";
import { HERE } from "@/components/form/here";
import { TextArea } from "@/components/form/text-field";
import { SignInAlong } from "@/components/identity/sign-in-along";
import { words } from "@/components/words";
import { blankForm, typed } from "@/lib/kernel/form-state";
import { DECISION_WORDS_MAX, MESSAGE_DAYS } from "@/lib/moderation/limits";
import { DeskRefusal } from "./desk-refusal";
import type { FormAction } from "./form-action";
import { type FormPlace, isThere, revisionRead } from "./form-place";

type Props = { action: FormAction; place: FormPlace; caseId: string; revision: number };

/** For words that stand nowhere: there is nothing to decide about them, but somebody to answer. */
export function SeenForm({ action, place, caseId, revision }: Props) {
  const [state, submit] = useActionState(action, blankForm, HERE);
  const t = words("desk");
  if (!isThere(place, state)) return null;
  return (
    <form action={submit} autoComplete="off" className="stack">
      <h2>{t("seen-title")}</h2>
      <DeskRefusal refusal={state.refusal} />
      <SignInAlong refusal={state.refusal} />
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="revision" value={revisionRead(state, revision)} />
      <TextArea
        name="words"
        label={t("seen-words")}
        hint={t("seen-words-hint", { n: MESSAGE_DAYS })}
        value={typed(state, "words")}
        rows={5}
        max={DECISION_WORDS_MAX}
      />
      <p className="actions">
        {place === "unclaimed" ? (
          <Button type="submit" name="intent" value="claim" look="primary">
            {t("claim")}
          </Button>
        ) : (
          <Button type="submit" look="primary">
            {t("seen")}
          </Button>
        )}
      </p>
    </form>
  );
}
