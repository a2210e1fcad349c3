"use client";

import { useActionState } from "react";
import { RefusalWords } from "@/components/refusal-words";
import { words } from "@/components/words";
import type { JoinState } from "@/app/(site)/join/join-state";
import { blankForm, typed } from "@/lib/kernel/form-state";
import { DeviceChoice } from "./device-choice";
import { KeyCard } from "./key-card";

const start: JoinState = { step: "device", form: blankForm };

/** The three steps of joining, each a plain post: whose device, the six words, two of them back. */
export function JoinForm({ action }: { action: (before: JoinState, form: FormData) => Promise<JoinState> }) {
  const [state, submit] = useActionState(action, start);
  const t = words("join");
  if (state.step === "device") {
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
          <button name="intent" value="begin" className="button button-primary">{t("begin")}</button>
        </p>
        <p>
          {t("have-key")} <a href="/signin">{t("sign-in")}</a>
        </p>
      </form>
    );
  }
  if (state.step === "key") {
    return (
      <section className="stack">
        <h1>{t("key-title")}</h1>
        <p className="lead">{t("key-explain")}</p>
        <KeyCard words={state.key} />
        <p>{t("key-lost")}</p>
        <form action={submit} autoComplete="off">
          <input type="hidden" name="pending" value={state.pending} />
          <button name="intent" value="written" className="button button-primary">{t("written")}</button>
        </form>
        <form action="/join/card" method="post" autoComplete="off">
          <input type="hidden" name="pending" value={state.pending} />
          <button className="button">{t("save-card")}</button>
        </form>
        <p className="quiet">{t("print-card")}</p>
      </section>
    );
  }
  return (
    <form action={submit} autoComplete="off" className="stack">
      <h1>{t("confirm-title")}</h1>
      <p className="lead">{t("confirm-explain")}</p>
      <RefusalWords refusal={state.form.refusal} />
      {state.wrong ? <p role="alert" className="notice notice-warn" id="wrong">{t("confirm-wrong")}</p> : null}
      <input type="hidden" name="pending" value={state.pending} />
      {(["first", "second"] as const).map((name, place) => (
        <p className="field" key={name}>
          <label htmlFor={name}>{t("word-number", { n: (state.ask[place] ?? 0) + 1 })}</label>
          <input id={name} name={name} defaultValue={typed(state.form, name)} autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={40} aria-describedby={state.wrong ? "wrong" : undefined} />
        </p>
      ))}
      <p className="actions">
        <button name="intent" value="confirm" className="button button-primary">{t("finish")}</button>
        <button name="intent" value="show" className="button">{t("show-again")}</button>
      </p>
    </form>
  );
}
