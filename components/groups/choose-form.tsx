import { Button } from "@/components/button";
import { RefusalWords } from "@/components/refusal-words";
import { words } from "@/components/words";
import { CHOOSE_QUESTIONS, type ChooseQuestion } from "@/lib/finder/limits";
import { forms } from "@/lib/kernel/addresses";
import type { FormState } from "@/lib/kernel/form-state";
import { type GroupChoice, OneOfThese } from "./choice-list";
import type { GroupsState } from "./groups-state";
import { PlaceFields, ZoneField } from "./place-fields";
import { WayFields } from "./when-fields";

const t = words("groups");

/** Answers by their question, as people say them. */
const CHOICES: Readonly<Record<ChooseQuestion, readonly GroupChoice[]>> = {
  size: CHOOSE_QUESTIONS.size.map((value) => ({ value, label: t(`answer.size.${value}`) })),
  lead: CHOOSE_QUESTIONS.lead.map((value) => ({ value, label: t(`answer.lead.${value}`) })),
  part: CHOOSE_QUESTIONS.part.map((value) => ({ value, label: t(`answer.part.${value}`) })),
  camera: CHOOSE_QUESTIONS.camera.map((value) => ({ value, label: t(`answer.camera.${value}`) })),
  faith: CHOOSE_QUESTIONS.faith.map((value) => ({ value, label: t(`answer.faith.${value}`) })),
  medication: CHOOSE_QUESTIONS.medication.map((value) => ({ value, label: t(`answer.medication.${value}`) })),
};

/** Six questions, none of which has to matter. */
export function ChooseForm({ state }: { state: GroupsState }) {
  const { form } = state;
  return (
    <form action={forms.answerChoice()} method="post" autoComplete="off" className="stack">
      <RefusalWords refusal={form.refusal} />
      <Question name="size" form={form} /> <Question name="lead" form={form} /> <Question name="part" form={form} />{" "}
      <Question name="camera" form={form} /> <Question name="faith" form={form} />{" "}
      <Question name="medication" form={form} /> <h2>{t("choose-where")}</h2>
      <PlaceFields state={state} /> <WayFields form={form} /> <ZoneField state={state} />{" "}
      <p>
        <Button look="primary">{t("choose-go")}</Button>
      </p>
    </form>
  );
}

function Question({ name, form }: { name: ChooseQuestion; form: FormState }) {
  return <OneOfThese name={name} legend={t(`question.${name}`)} state={form} choices={CHOICES[name]} />;
}
