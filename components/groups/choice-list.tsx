import { words } from "@/components/words";
import type { ChoiceCount, Tally } from "@/lib/finder/counts";
import type { TraitChoice } from "@/lib/finder/limits";
import { type FormState, ticked } from "@/lib/kernel/form-state";

const t = words("groups");

/** `count`: how many groups it would find, where that is known. */
export type GroupChoice = { readonly value: string; readonly label: string; readonly count?: Tally | undefined };

type Props = { name: string; legend: string; hint?: string; choices: readonly GroupChoice[]; state: FormState };

/** Any of several, each as tall as a thumb, with how many groups it would find in words. */
export function AnyOfThese({ name, ...rest }: Props) {
  return <Choices {...rest} field={name} name={`${name}[]`} kind="checkbox" />;
}

/** One of several; what does not matter stands first. */
export function OneOfThese({ choices, any, ...rest }: Props & { any?: string }) {
  const all = [{ value: "", label: any ?? t("any") }, ...choices];
  return <Choices {...rest} field={rest.name} choices={all} kind="radio" />;
}

function Choices({
  field,
  name,
  kind,
  legend,
  hint,
  choices,
  state,
}: Props & { field: string; kind: "radio" | "checkbox" }) {
  return (
    <fieldset className="choices" id={field} tabIndex={-1}>
      <legend>{legend}</legend> {hint ? <span className="hint">{hint}</span> : null}{" "}
      {choices.map(({ value, label, count }) => (
        <label key={value} className="choice">
          <input
            type={kind}
            name={name}
            value={value}
            defaultChecked={kind === "radio" ? isChosen(state, field, value) : ticked(state, field, value)}
          />{" "}
          <span>
            {label} {count ? <span className="hint">{countText(count)}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

const isChosen = (state: FormState, field: string, value: string): boolean =>
  (state.values[field]?.[0] ?? "") === value;

/** How many fit, and of how many others somebody could ask. */
export const countText = ({ fits, notKnown }: Tally): string =>
  fits === 0 && notKnown > 0 ? t("count-ask", { notKnown }) : t("count", { fits, notKnown });

/** What one choice of a list would find. */
export const countOf = <T,>(counts: readonly ChoiceCount<T>[] | undefined, choice: T): Tally | undefined =>
  counts?.find((one) => one.choice === choice);

/** A trait as it is wanted, as people say it. */
export function traitText(choice: TraitChoice): string {
  const text = t(`trait.${choice}`);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
