"use client";

import { useActionState } from "react";
import { RefusalWords } from "@/components/refusal-words";
import { words } from "@/components/words";
import { typed } from "@/lib/kernel/form-state";
import { DeviceChoice } from "./device-choice";
import { KeyField } from "./key-field";
import { SignInProblem } from "./sign-in-problem";
import type { SignInState } from "./sign-in-state";
import { WayBack, withWayBack } from "./way-back";

const start: SignInState = { form: { refusal: null, values: {} }, problem: null, shown: false };

type Props = { action: (before: SignInState, form: FormData) => Promise<SignInState>; to: string | null };

export function SignInForm({ action, to }: Props) {
  const [state, submit] = useActionState(action, start);
  const t = words("signin");
  const { problem } = state;
  return (
    <form action={submit} autoComplete="off" className="stack">
      <h1>{t("title")}</h1>
      <WayBack to={to} />
      <RefusalWords refusal={state.form.refusal} />
      <SignInProblem problem={problem} />
      <KeyField
        label={t("key")}
        hint={t("key-hint")}
        problem={Boolean(problem)}
        shown={state.shown}
        initial={typed(state.form, "key")}
      >
        <button
          type="submit"
          name="intent"
          value={state.shown ? "hide" : "show"}
          className="button button-quiet"
          formNoValidate
        >
          {t(state.shown ? "hide" : "show")}
        </button>
      </KeyField>
      <DeviceChoice chosen={typed(state.form, "device")} />
      <p>
        <button type="submit" name="intent" value="enter" className="button button-primary">
          {t("enter")}
        </button>
      </p>
      <p className="quiet">{t("lost")}</p>
      <p>
        {t("no-key")} <a href={withWayBack("/join", to)}>{t("join")}</a>
      </p>
    </form>
  );
}
