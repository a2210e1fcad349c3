"use client";

import { useActionState } from "react";
import { Button } from "@/components/button";
import { FormStart } from "@/components/composer/form-start";
import { words } from "@/components/words";
import { blankForm, type FormState } from "@/lib/kernel/form-state";

const t = words("drafts");

type Props = { id: string; action: (before: FormState, form: FormData) => Promise<FormState> };

/** The words are shown above: who throws them away has seen which ones. */
export function ThrowAwayForm({ id, action }: Props) {
  const [state, submit] = useActionState(action, blankForm);
  return (
    <form action={submit} autoComplete="off" className="stack">
      <FormStart state={state} wordless />
      <p>{t("cannot-come-back")}</p>
      <input type="hidden" name="id" value={id} />
      <p className="actions">
        <Button look="warn">{t("throw-away-now")}</Button>
        <a href="/me/drafts">{t("keep")}</a>
      </p>
    </form>
  );
}
