import { RadioGroup } from "@/components/form/choice-field";
import { KeyField } from "@/components/identity/key-field";
import { RefusalWords } from "@/components/refusal-words";
import { words } from "@/components/words";
import { at, forms } from "@/lib/kernel/addresses";
import { blankForm, ticked } from "@/lib/kernel/form-state";
import { ERASE_HOW } from "@/lib/leaving/limits";
import { EraseConfirm } from "./erase-confirm";
import type { EraseProblem, EraseState } from "./erase-state";

const t = words("leaving");
const start: EraseState = { step: "choose", form: blankForm, problem: null };

type Props = {
  /** The form that came back; null before it was sent. */
  returned: EraseState | null;
};

export function EraseForm({ returned }: Props) {
  const state = returned ?? start;
  if (state.step === "confirm") return <EraseConfirm state={state} />;
  const { problem, form } = state;
  const choices = ERASE_HOW.map((value) => ({ value, label: t(`how.${value}`), hint: t(`how.${value}-hint`) }));
  return (
    <form action={forms.erase()} method="post" autoComplete="off" className="stack">
      <h1>{t("erase.title")}</h1>
      <p className="lead">{t("erase.lead")}</p>
      <RefusalWords refusal={form.refusal} />
      {problem ? (
        <p role="alert" id="problem" className="notice notice-warn">
          {problemText(problem)}
        </p>
      ) : null}
      <RadioGroup
        name="how"
        label={t("how.label")}
        choices={choices}
        chosen={ERASE_HOW.filter((how) => ticked(form, "how", how))}
      />
      <KeyField label={t("erase.key")} hint={t("erase.key-hint")} problem={problem !== null} />
      <p className="actions">
        <button type="submit" name="intent" value="look" className="button">
          {t("erase.look")}
        </button>{" "}
        <a className="button button-quiet" href={at.leaving()}>
          {t("erase.stay")}
        </a>
      </p>
      <p className="quiet">{t("erase.nothing-yet")}</p>
    </form>
  );
}

function problemText(problem: EraseProblem): string {
  return problem.kind === "word" ? t("problem.word", { n: problem.position }) : t(`problem.${problem.kind}`);
}
