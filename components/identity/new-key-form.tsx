import { RefusalWords } from "@/components/refusal-words";
import { words } from "@/components/words";
import { at, forms } from "@/lib/kernel/addresses";
import { blankForm } from "@/lib/kernel/form-state";
import { KeySteps } from "./key-steps";
import type { NewKeyState } from "./new-key-state";
import { SignInAlong } from "./sign-in-along";

const start: NewKeyState = { step: "begin", form: blankForm };

type Props = {
  /** The form that came back; null before it was sent. */
  returned: NewKeyState | null;
};

export function NewKeyForm({ returned }: Props) {
  const state = returned ?? start;
  const t = words("me");
  if (state.step !== "begin") return <KeySteps state={state} action={forms.newKey()} finish={t("new-key-finish")} />;
  return (
    <form action={forms.newKey()} method="post" autoComplete="off" className="stack">
      <h1>{t("new-key-title")}</h1>
      <p className="lead">{t("new-key-explain")}</p>
      <RefusalWords refusal={state.form.refusal} />
      <SignInAlong refusal={state.form.refusal} wordless />
      <p className="actions">
        <button type="submit" name="intent" value="begin" className="button button-primary">
          {t("new-key-begin")}
        </button>{" "}
        <a className="button" href={at.account()}>
          {t("keep-key")}
        </a>
      </p>
    </form>
  );
}
