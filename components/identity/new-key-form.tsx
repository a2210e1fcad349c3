"use client";

import { useActionState } from "react";
import { RefusalWords } from "@/components/refusal-words";
import { words } from "@/components/words";
import { blankForm } from "@/lib/kernel/form-state";
import { KeySteps } from "./key-steps";
import type { NewKeyState } from "./new-key-state";
import { SignInAlong } from "./sign-in-along";

const start: NewKeyState = { step: "begin", form: blankForm };

export function NewKeyForm({ action }: { action: (before: NewKeyState, form: FormData) => Promise<NewKeyState> }) {
  const [state, submit] = useActionState(action, start);
  const t = words("me");
  if (state.step !== "begin") return <KeySteps state={state} submit={submit} finish={t("new-key-finish")} />;
  return (
    <form action={submit} autoComplete="off" className="stack">
      <h1>{t("new-key-title")}</h1>
      <p className="lead">{t("new-key-explain")}</p>
      <RefusalWords refusal={state.form.refusal} />
      <SignInAlong refusal={state.form.refusal} wordless />
      <p className="actions">
        <button type="submit" name="intent" value="begin" className="button button-primary">
          {t("new-key-begin")}
        </button>
        <a className="button" href="/me">
          {t("keep-key")}
        </a>
      </p>
    </form>
  );
}
