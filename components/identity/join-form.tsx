import { Carried } from "@/components/form/carried";
import { RefusalWords } from "@/components/refusal-words";
import { words } from "@/components/words";
import { type Address, at, forms } from "@/lib/kernel/addresses";
import { blankForm, typed } from "@/lib/kernel/form-state";
import { DeviceChoice } from "./device-choice";
import type { JoinState } from "./join-state";
import { KeySteps } from "./key-steps";
import { WayBack, withWayBack } from "./way-back";

const start: JoinState = { step: "device", form: blankForm };

type Props = {
  /** The form that came back; null before it was sent. */
  returned: JoinState | null;
  to: Address | null;
  /** Words that somebody wrote before they joined, sealed. */
  carried: string | null;
};

/** The three steps of joining, each a plain post: whose device, the six words, two of them back. */
export function JoinForm({ returned, to, carried }: Props) {
  const state = returned ?? start;
  const t = words("join");
  if (state.step !== "device")
    return <KeySteps state={state} action={forms.join()} finish={t("finish")} to={to} carried={carried} />;
  return (
    <form action={forms.join()} method="post" autoComplete="off" className="stack">
      <h1>{t("title")}</h1>
      <WayBack to={to} />
      <Carried sealed={carried} />
      <p className="lead">{t("promise")}</p>
      {carried ? <p className="notice">{t("words-come-along")}</p> : null}
      <RefusalWords refusal={state.form.refusal} />
      <ul>
        <li>{t("what-one")}</li>
        <li>{t("what-two")}</li>
      </ul>
      <DeviceChoice chosen={typed(state.form, "device")} />
      <p>
        <button type="submit" name="intent" value="begin" className="button button-primary">
          {t("begin")}
        </button>
      </p>
      <p className="quiet">{t("who-reads")}</p>
      <p>
        {t("have-key")}{" "}
        {carried ? (
          <button type="submit" formAction={forms.toSignIn()} formNoValidate className="button button-quiet">
            {t("sign-in")}
          </button>
        ) : (
          <a href={withWayBack(at.signIn(), to)}>{t("sign-in")}</a>
        )}
      </p>
    </form>
  );
}
