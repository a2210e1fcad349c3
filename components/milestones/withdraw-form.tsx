"use client";

import { useActionState } from "react";
import { Button, ButtonLink } from "@/components/button";
import { FormStart } from "@/components/composer/form-start";
import { words } from "@/components/words";
import { blankForm, type FormState } from "@/lib/kernel/form-state";

const t = words("milestones");

type Props = {
  id: string;
  label: string;
  /** Volunteers are deciding about its words, and will keep them for that. */
  looking?: boolean;
  action: (before: FormState, form: FormData) => Promise<FormState>;
};

/** Asked once, and said plainly: what goes, and what cannot be undone. */
export function WithdrawForm({ id, label, looking = false, action }: Props) {
  const [state, submit] = useActionState(action, blankForm);
  return (
    <form action={submit} autoComplete="off" className="stack">
      <h1>{t("withdraw.title")}</h1>
      <FormStart state={state} wordless />
      {label === "" ? null : <p className="lead">{label}</p>}
      <p>{t("withdraw.what")}</p>
      {looking ? <p className="notice">{t("withdraw.kept")}</p> : null}
      <p className="quiet">{t("withdraw.copies")}</p>
      <input type="hidden" name="id" value={id} />
      <p className="actions">
        <Button look="warn">{t("withdraw.yes")}</Button>
        <ButtonLink href={`/m/${id}`}>{t("withdraw.no")}</ButtonLink>
      </p>
    </form>
  );
}
