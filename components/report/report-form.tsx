import { Button } from "@/components/button";
import { Fold } from "@/components/fold";
import { Carried } from "@/components/form/carried";
import { FormHelp } from "@/components/form/form-help";
import { TextArea } from "@/components/form/text-field";
import { SignInAlong } from "@/components/identity/sign-in-along";
import { RefusalWords } from "@/components/refusal-words";
import { words } from "@/components/words";
import { at, forms } from "@/lib/kernel/addresses";
import { blankForm, type FormState, typed, unsaved } from "@/lib/kernel/form-state";
import { REPORT_WORDS_MAX } from "@/lib/reports/limits";
import type { ReportSubject } from "@/lib/reports/queries";
import type { ReasonChoice } from "@/lib/reports/reasons";

type Props = {
  subject: ReportSubject;
  reasons: readonly ReasonChoice[];
  signedIn: boolean;
  /** The form that came back; null before it was sent. */
  returned: FormState | null;
  /** A reply that was begun before, sealed. */
  carried: string | null;
};

/** Each reason is a button: the tap that chooses is the tap that sends. */
export function ReportForm({ subject, reasons, signedIn, returned, carried }: Props) {
  const state = returned ?? blankForm;
  const t = words("report");
  const signedOut = state.refusal?.code === "sign-in-required";
  return (
    <form
      action={forms.report(subject.kind, subject.id)}
      method="post"
      autoComplete="off"
      className="stack"
      data-unsaved={unsaved(returned)}
    >
      <h1>{t("title")}</h1>
      <p className="lead">{t.rich(`about-${subject.kind}`, { name: () => <bdi>{subject.name}</bdi> })}</p>
      <p>{t.rich("danger", { help: (text) => <a href={at.help()}>{text}</a> })}</p>
      <Carried sealed={carried} />
      <RefusalWords refusal={state.refusal} />
      <SignInAlong
        refusal={state.refusal}
        pressed={typed(state, "reason") === "" ? null : { name: "reason", value: typed(state, "reason") }}
      />
      <FormHelp state={state} />
      {signedOut ? <p>{t("or-without")}</p> : null}
      {signedIn ? <input type="hidden" name="signedIn" value="yes" /> : null}
      <Fold title={t("words-first")} open={typed(state, "words") !== ""}>
        <TextArea
          name="words"
          label={t("words")}
          hint={t("words-hint", { n: REPORT_WORDS_MAX })}
          value={typed(state, "words")}
          rows={3}
          max={REPORT_WORDS_MAX}
        />
      </Fold>
      <fieldset className="stack reasons" id="reason">
        <legend>{t("choose")}</legend>{" "}
        {reasons.map((reason) => (
          <p key={reason.id}>
            <Button type="submit" name="reason" value={reason.id} aria-describedby={`why-${reason.id}`}>
              {reason.label}
            </Button>{" "}
            <span className="hint" id={`why-${reason.id}`}>
              {reason.help}
            </span>
          </p>
        ))}
      </fieldset>
      <p className="quiet">{t("promise")}</p>
      <p>
        {carried ? (
          <button type="submit" className="link" formAction={forms.backToWords()} formNoValidate>
            {words("composer")("back-to-words")}
          </button>
        ) : (
          <a href={subject.href}>{t("back")}</a>
        )}
      </p>
    </form>
  );
}
