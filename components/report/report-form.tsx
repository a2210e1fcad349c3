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

/** Each reason is a button: the tap that chooses is the tap that sends. The few that most reports are about come first. */
export function ReportForm({ subject, reasons, signedIn, returned, carried }: Props) {
  const state = returned ?? blankForm;
  const t = words("report");
  const chosen = typed(state, "reason");
  const signedOut = state.refusal?.code === "sign-in-required";
  const others = reasons.filter(({ first }) => !first);
  return (
    <form
      action={forms.report(subject.kind, subject.id)}
      method="post"
      autoComplete="off"
      className="stack"
      data-unsaved={unsaved(returned)}
    >
      <h1>{t("title")}</h1>
      <p className="notice notice-warn">{t.rich("danger", { help: (text) => <a href={at.help()}>{text}</a> })}</p>
      <p>{t.rich(`about-${subject.kind}`, { name: () => <bdi>{subject.name}</bdi> })}</p>
      <Carried sealed={carried} />
      <RefusalWords refusal={state.refusal} />
      <SignInAlong refusal={state.refusal} pressed={chosen === "" ? null : { name: "reason", value: chosen }} />
      <FormHelp state={state} />
      {signedOut ? <p>{t("or-without")}</p> : null}
      {signedIn ? <input type="hidden" name="signedIn" value="yes" /> : null}
      <fieldset className="reasons" id="reason">
        <legend>{t("choose")}</legend>{" "}
        {reasons
          .filter(({ first }) => first)
          .map((reason) => (
            <Reason key={reason.id} reason={reason} />
          ))}
        <Fold title={t("something-else")} open={others.some(({ id }) => id === chosen)}>
          {others.map((reason) => (
            <Reason key={reason.id} reason={reason} />
          ))}
        </Fold>
      </fieldset>
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

/** The label is its name to a screen reader, the line under it what is said of it. */
function Reason({ reason: { id, label, help, first } }: { reason: ReasonChoice }) {
  return (
    <>
      <button
        type="submit"
        name="reason"
        value={id}
        className={first ? "reason reason-first" : "reason"}
        aria-labelledby={`reason-${id}`}
        aria-describedby={`why-${id}`}
      >
        <b id={`reason-${id}`}>{label}</b>{" "}
        <span className="hint" id={`why-${id}`}>
          {help}
        </span>
      </button>{" "}
    </>
  );
}
