"use client";

import { useActionState } from "react";
import { RefusalWords } from "@/components/refusal-words";
import { words } from "@/components/words";
import { blankForm, type FormState, typed } from "@/lib/kernel/form-state";
import { REPORT_WORDS_MAX } from "@/lib/reports/limits";
import type { ReportSubject } from "@/lib/reports/queries";
import type { ReasonChoice } from "@/lib/reports/reasons";

type Props = {
  subject: ReportSubject;
  reasons: readonly ReasonChoice[];
  action: (before: FormState, form: FormData) => Promise<FormState>;
};

/** Each reason is a button: the tap that chooses is the tap that sends. */
export function ReportForm({ subject, reasons, action }: Props) {
  const [state, submit] = useActionState(action, blankForm);
  const t = words("report");
  return (
    <form action={submit} autoComplete="off" className="stack">
      <h1>{t("title")}</h1>
      <p className="lead">{t.rich(`about-${subject.kind}`, { name: () => <bdi>{subject.name}</bdi> })}</p>
      <p>{t.rich("danger", { help: (text) => <a href="/help">{text}</a> })}</p>
      <RefusalWords refusal={state.refusal} />
      <input type="hidden" name="kind" value={subject.kind} />
      <input type="hidden" name="id" value={subject.id} />
      <fieldset className="stack" id="reason">
        <legend>{t("choose")}</legend>
        {reasons.map((reason) => (
          <p key={reason.id}>
            <button
              type="submit"
              name="reason"
              value={reason.id}
              className="button"
              aria-describedby={`why-${reason.id}`}
            >
              {reason.label}
            </button>
            <span className="hint" id={`why-${reason.id}`}>
              {reason.help}
            </span>
          </p>
        ))}
      </fieldset>
      <p className="field">
        <label htmlFor="words">{t("words")}</label>
        <span className="hint" id="words-hint">
          {t("words-hint", { n: REPORT_WORDS_MAX })}
        </span>
        <textarea
          id="words"
          name="words"
          rows={3}
          maxLength={REPORT_WORDS_MAX}
          autoComplete="off"
          aria-describedby="words-hint"
          defaultValue={typed(state, "words")}
        />
      </p>
      <p className="quiet">{t("promise")}</p>
      <p>
        <a href={subject.href}>{t("back")}</a>
      </p>
    </form>
  );
}
