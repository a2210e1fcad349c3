import { Fragment } from "react";

type Choice = { readonly value: string; readonly label: string; readonly hint?: string };
type Props = {
  name: string;
  /** The answer given before, where somebody came back to the question. */
  chosen: string;
  choices: readonly Choice[];
  look?: "large" | "small";
  /** Where a refusal leads that asks for an answer. */
  id?: string;
};

/** The answers to one question as buttons: a press answers it and leads on. */
export function ChoiceButtons({ name, chosen, choices, look = "large", id }: Props) {
  return (
    <p className={`choice-buttons choice-buttons-${look}`} id={id} tabIndex={id ? -1 : undefined}>
      {choices.map(({ value, label, hint }) => (
        <Fragment key={value}>
          <button
            type="submit"
            name={name}
            value={value}
            formNoValidate
            className={chosen === value ? "choice-button chosen" : "choice-button"}
            aria-pressed={chosen === value ? true : undefined}
          >
            <b>{label}</b> {hint ? <span className="hint">{hint}</span> : null}
          </button>{" "}
        </Fragment>
      ))}
    </p>
  );
}
