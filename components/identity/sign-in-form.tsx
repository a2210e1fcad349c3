import { Carried } from "@/components/form/carried";
import { MainButtonFirst } from "@/components/form/main-button-first";
import { RefusalWords } from "@/components/refusal-words";
import { words } from "@/components/words";
import { type Address, at, forms } from "@/lib/kernel/addresses";
import { blankForm, typed } from "@/lib/kernel/form-state";
import { DeviceChoice } from "./device-choice";
import { KeyField } from "./key-field";
import { placeAfter } from "./place-after";
import { SignInProblem } from "./sign-in-problem";
import type { SignInState } from "./sign-in-state";
import { WayBack, withWayBack } from "./way-back";

const start: SignInState = { form: blankForm, problem: null, shown: false };

type Props = {
  /** The form that came back; null before it was sent. */
  returned: SignInState | null;
  to: Address | null;
  /** Words that somebody wrote before they signed in, sealed. */
  carried: string | null;
};

export function SignInForm({ returned, to, carried }: Props) {
  const state = returned ?? start;
  const t = words("signin");
  const { problem } = state;
  const after = placeAfter(to, carried);
  return (
    <form action={forms.signIn()} method="post" autoComplete="off" className="stack">
      <MainButtonFirst />
      <h1>{after ? t(`to.${after}`) : t("title")}</h1>
      <WayBack to={to} />
      <Carried sealed={carried} />
      {carried ? <p className="lead">{t("words-come-along")}</p> : null}
      {state.shown ? <input type="hidden" name="shown" value="yes" /> : null}
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
        {t("no-key")}{" "}
        {carried ? (
          <button type="submit" formAction={forms.toJoin()} formNoValidate className="button button-quiet">
            {t("join")}
          </button>
        ) : (
          <a href={withWayBack(at.join(), to)}>{t("join")}</a>
        )}
      </p>
    </form>
  );
}
