"use client";

import { useActionState } from "react";
import { Button } from "@/components/button";
import { RefusalWords } from "@/components/refusal-words";
import { words } from "@/components/words";
import { blankForm, type FormState } from "@/lib/kernel/form-state";

const t = words("profile");

/** Another name by chance: it cannot be typed, so it can give nobody away. */
export function NameForm({ action }: { action: (before: FormState, form: FormData) => Promise<FormState> }) {
  const [state, submit] = useActionState(action, blankForm);
  return (
    <form action={submit} autoComplete="off" className="stack">
      <RefusalWords refusal={state.refusal} />
      <p className="hint">{t("redraw-explain")}</p>
      <p>
        <Button>{t("redraw")}</Button>
      </p>
    </form>
  );
}
