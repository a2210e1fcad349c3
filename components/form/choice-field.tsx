import { describedBy, type FieldFrame, FieldWords } from "./field";
import type { Choice } from "./text-field";

type Group = FieldFrame & { choices: readonly Choice[]; chosen: readonly string[]; required?: boolean };

/** One of several answers, each as tall as a thumb. */
export function RadioGroup({ choices, chosen, required, ...frame }: Group) {
  return (
    <fieldset
      className="choices"
      id={frame.name}
      tabIndex={-1}
      aria-describedby={describedBy(frame)["aria-describedby"]}
    >
      <legend>{frame.label}</legend> <FieldWords {...frame} />{" "}
      {choices.map((choice) => (
        <label key={choice.value} className="choice">
          <input
            type="radio"
            name={frame.name}
            value={choice.value}
            defaultChecked={chosen.includes(choice.value)}
            required={required}
          />{" "}
          <span>
            {choice.label} {choice.hint ? <span className="hint">{choice.hint}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
