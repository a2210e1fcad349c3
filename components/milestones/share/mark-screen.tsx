import { words } from "@/components/words";
import { type FormState, typed } from "@/lib/kernel/form-state";
import { MARKS } from "@/lib/milestones/limits";
import { ChoiceButtons } from "./choice-buttons";
import { screenTitle } from "./screen-title";

const t = words("milestones");

/** The first question: of which sort the milestone is. */
export function MarkScreen({ state }: { state: FormState }) {
  return (
    <>
      <p className="eyebrow">{t("share.title")}</p>
      <h1>{screenTitle("mark", undefined)}</h1>
      <ChoiceButtons
        name="mark"
        id="kind"
        chosen={typed(state, "mark")}
        choices={MARKS.map((mark) => ({
          value: mark,
          label: t(`share.marks.${mark}`),
          hint: t(`share.markHints.${mark}`),
        }))}
      />
      <p className="quiet">{t("share.slip")}</p>
    </>
  );
}
