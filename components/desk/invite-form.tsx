"use client";

import { useActionState } from "react";
import { SignInAlong } from "@/components/identity/sign-in-along";
import { RefusalWords } from "@/components/refusal-words";
import { words } from "@/components/words";
import { blankForm } from "@/lib/kernel/form-state";
import type { FormAction } from "./form-action";

export function InviteForm({ action, token }: { action: FormAction; token: string }) {
  const [state, submit] = useActionState(action, blankForm);
  const t = words("desk");
  const gone = state.refusal?.code === "not-found" || state.refusal?.code === "invalid";
  return (
    <form action={submit} autoComplete="off" className="stack">
      {gone ? (
        <p role="alert" className="notice notice-warn">
          {t("invite-gone")}
        </p>
      ) : (
        <RefusalWords refusal={state.refusal} />
      )}
      <SignInAlong refusal={state.refusal} wordless />
      <input type="hidden" name="token" value={token} />
      <p>
        <button type="submit" className="button button-primary">
          {t("invite-accept")}
        </button>
      </p>
    </form>
  );
}
