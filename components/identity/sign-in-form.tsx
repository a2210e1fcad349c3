"use client";

import { useActionState } from "react";
import { RefusalWords } from "@/components/refusal-words";
import { words } from "@/components/words";
import { KEY_FIELD_MAX } from "@/lib/identity/limits";
import { typed } from "@/lib/kernel/form-state";
import { DeviceChoice } from "./device-choice";
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
      <p className="field">
        <label htmlFor="key">{t("key")}</label>
        <span className="hint" id="key-hint">
          {t("key-hint")}
        </span>
        <input
          id="key"
          name="key"
          type={state.shown ? "text" : "password"}
          defaultValue={typed(state.form, "key")}
          maxLength={KEY_FIELD_MAX}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby={problem ? "key-hint problem" : "key-hint"}
          data-showable=""
        />
        <button
          type="submit"
          name="intent"
          value={state.shown ? "hide" : "show"}
          className="button button-quiet"
          formNoValidate
        >
          {t(state.shown ? "hide" : "show")}
        </button>
      </p>
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
