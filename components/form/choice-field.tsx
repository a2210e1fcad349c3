import { describedBy, type FieldFrame, FieldWords } from "./field";
import type { Choice } from "./text-field";

type Group = FieldFrame & { choices: readonly Choice[]; chosen: readonly string[]; required?: boolean };

/** One of several answers, each as tall as a thumb. */
export function RadioGroup(props: Group) {
  return <ChoiceGroup {...props} type="radio" />;
}

/** Any number of several answers. */
export function CheckboxGroup(props: Group) {
  return <ChoiceGroup {...props} type="checkbox" />;
}

function ChoiceGroup({ type, choices, chosen, required, ...frame }: Group & { type: "radio" | "checkbox" }) {
  return (
    <fieldset
      className="choices"
      id={frame.name}
      tabIndex={-1}
      aria-describedby={describedBy(frame)["aria-describedby"]}
    >
      <legend>{frame.label}</legend>
      <FieldWords {...frame} />
      {choices.map((choice) => (
        <label key={choice.value} className="choice">
          <input
            type={type}
            name={frame.name}
            value={choice.value}
            defaultChecked={chosen.includes(choice.value)}
            required={type === "radio" && required}
            autoComplete="off"
          />
          <span>
            {choice.label}
            {choice.hint ? <span className="hint">{choice.hint}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
