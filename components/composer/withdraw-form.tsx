"use client";

import { useActionState } from "react";
import { SignInAlong } from "@/components/identity/sign-in-along";
import { RefusalWords } from "@/components/refusal-words";
import { words } from "@/components/words";
import { blankForm, type FormState } from "@/lib/kernel/form-state";

type Props = { action: (before: FormState, form: FormData) => Promise<FormState>; postId: string };

export function WithdrawForm({ action, postId }: Props) {
  const [state, submit] = useActionState(action, blankForm);
  const t = words("composer");
  return (
    <form action={submit} autoComplete="off" className="stack">
      <RefusalWords refusal={state.refusal} />
      <SignInAlong refusal={state.refusal} />
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
