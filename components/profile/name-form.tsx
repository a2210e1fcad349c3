"use client";

import { useActionState } from "react";
import { Button } from "@/components/button";
import { HERE } from "@/components/form/here";
import { SignInAlong } from "@/components/identity/sign-in-along";
import { RefusalWords } from "@/components/refusal-words";
import { words } from "@/components/words";
import { blankForm, type FormState } from "@/lib/kernel/form-state";

const t = words("profile");

type Props = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  /** False where there is no name yet, or nobody signed in: then it shows only why it did not go through. */
  offered: boolean;
};

/** Another name by chance: it cannot be typed, so it can give nobody away. */
export function NameForm({ action, offered }: Props) {
  const [state, submit] = useActionState(action, blankForm, HERE);
  if (!offered && state.refusal === null) return null;
  return (
    <form action={submit} autoComplete="off" className="stack">
      <RefusalWords refusal={state.refusal} />
      <SignInAlong refusal={state.refusal} wordless />
      <p className="hint">{t("redraw-explain")}</p>
      <p>
        <Button>{t("redraw")}</Button>
      </p>
    </form>
  );
}
