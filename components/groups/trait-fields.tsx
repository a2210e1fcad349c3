import { Fold } from "@/components/fold";
import { SelectField } from "@/components/form/text-field";
import { words } from "@/components/words";
import type { GroupCounts } from "@/lib/finder/counts";
import {
  ANY_OF,
  type AnyOf,
  CHECKED_WITHIN,
  LANGUAGES_OFFERED,
  ONE_OF,
  type OneOf,
  type TraitChoice,
} from "@/lib/finder/limits";
import { PROGRAMMES } from "@/lib/groups/limits";
import { type FormState, typed } from "@/lib/kernel/form-state";
import { AnyOfThese, countOf, type GroupChoice, OneOfThese, traitText } from "./choice-list";
import { languageName } from "./names";

const t = words("groups");

type Props = { form: FormState; counts?: GroupCounts | undefined };

const asChoices = (choices: readonly TraitChoice[], counts: GroupCounts | undefined): GroupChoice[] =>
  choices.map((value) => ({
    value,
    label: traitText(value),
    count: counts?.[value.startsWith("+") ? "yes" : "no"].find(({ choice }) => value.slice(1) === choice),
  }));

/** All that can be asked for beside where and when, folded away. What was asked for stands open. */
export function TraitFields({ form, counts }: Props) {
  const one = (name: OneOf) => (
    <OneOfThese name={name} legend={t(`one-of.${name}`)} state={form} choices={asChoices(ONE_OF[name], counts)} />
  );
  const any = (name: AnyOf) => (
    <AnyOfThese name={name} legend={t(`any-of.${name}`)} state={form} choices={asChoices(ANY_OF[name], counts)} />
  );
  const asked = (...fields: string[]) => fields.some((field) => (form.values[field]?.[0] ?? "") !== "");
  return (
    <>
      <Fold title={t("programmes")} open={asked("programmes")}>
        <AnyOfThese
          name="programmes"
          legend={t("programmes")}
          state={form}
          choices={PROGRAMMES.map((value) => ({
            value,
            label: t(`programme.${value}`),
            count: countOf(counts?.programmes, value),
          }))}
        />
      </Fold>{" "}
      <Fold title={t("size-and-lead")} open={asked("size", "lead")}>
        <div className="stack">
          {one("size")} {one("lead")}
        </div>
      </Fold>{" "}
      <Fold title={t("what-like")} open={asked("like", "faith")}>
        <div className="stack">
          {any("like")} {one("faith")}
        </div>
      </Fold>{" "}
      <Fold title={t("any-of.people")} open={asked("people", "open")}>
        <div className="stack">
          {any("people")} {one("open")}
        </div>
      </Fold>{" "}
      <Fold title={t("any-of.getting")} open={asked("getting")}>
        {any("getting")}
      </Fold>{" "}
      <SelectField
        name="language"
        label={t("language")}
        value={typed(form, "language")}
        choices={[
          { value: "", label: t("any") },
          ...LANGUAGES_OFFERED.map((value) => ({ value, label: languageName(value) })),
        ]}
      />{" "}
      <SelectField
        name="checked"
        label={t("checked")}
        hint={t("checked-hint")}
        value={typed(form, "checked")}
        choices={[
          { value: "", label: t("any") },
          ...CHECKED_WITHIN.map((n) => ({ value: String(n), label: t("checked-choice", { n }) })),
        ]}
      />
    </>
  );
}
