"use client";

import { useActionState } from "react";
import { words } from "@/components/words";
import { blankForm, type FormState } from "@/lib/kernel/form-state";
import { FormStart } from "./form-start";

type Props = { action: (before: FormState, form: FormData) => Promise<FormState>; postId: string };

export function WithdrawForm({ action, postId }: Props) {
  const [state, submit] = useActionState(action, blankForm);
  const t = words("composer");
  return (
    <form action={submit} autoComplete="off" className="stack">
      <FormStart state={state} wordless />
      <input type="hidden" name="postId" value={postId} />
      <p className="actions">
        <button type="submit" className="button button-warn">
          {t("withdraw-now")}
        </button>
        <a href={`/r/${postId}`}>{t("keep")}</a>
      </p>
    </form>
  );
}
