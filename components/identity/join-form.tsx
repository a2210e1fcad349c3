"use client";

import { useActionState } from "react";
import { RefusalWords } from "@/components/refusal-words";
import { words } from "@/components/words";
import { blankForm, typed } from "@/lib/kernel/form-state";
import { DeviceChoice } from "./device-choice";
import type { JoinState } from "./join-state";
import { KeySteps } from "./key-steps";
import { withWayBack } from "./way-back";

const start: JoinState = { step: "device", form: blankForm };

type Props = { action: (before: JoinState, form: FormData) => Promise<JoinState>; to: string | null };

/** The three steps of joining, each a plain post: whose device, the six words, two of them back. */
export function JoinForm({ action, to }: Props) {
  const [state, submit] = useActionState(action, start);
  const t = words("join");
  if (state.step !== "device") return <KeySteps state={state} submit={submit} finish={t("finish")} to={to} />;
  return (
    <form action={submit} autoComplete="off" className="stack">
      <h1>{t("title")}</h1>
      <p className="lead">{t("promise")}</p>
      <RefusalWords refusal={state.form.refusal} />
      <ul>
        <li>{t("what-one")}</li>
        <li>{t("what-two")}</li>
        <li>{t("what-three")}</li>
      </ul>
      <p>{t("who-reads")}</p>
      <DeviceChoice chosen={typed(state.form, "device")} />
      <p>
        <button type="submit" name="intent" value="begin" className="button button-primary">
          {t("begin")}
        </button>
      </p>
      <p>
        {t("have-key")} <a href={withWayBack("/signin", to)}>{t("sign-in")}</a>
      </p>
    </form>
  );
}
