import { words } from "@/components/words";
import { describedBy, Field, type FieldFrame } from "./field";

const t = words("common");

type Text = FieldFrame & { value?: string; max?: number; required?: boolean };

/** One line, its length checked by the server alone. `autocomplete=off` on every control: without it, Back after leaving shows what was typed. */
export function TextField(props: Text) {
  return (
    <Field frame={props}>
      <input
        id={props.name}
        name={props.name}
        type="text"
        defaultValue={props.value}
        required={props.required}
        autoComplete="off"
        {...describedBy(props)}
      />
    </Field>
  );
}

/** Many lines. Its length is checked by the server alone: cutting a paste short would lose words without saying so. */
export function TextArea({ rows = 8, ...props }: Text & { rows?: number }) {
  return (
    <Field frame={props}>
      <textarea
        id={props.name}
        name={props.name}
        rows={rows}
        defaultValue={props.value}
        required={props.required}
        autoComplete="off"
        data-count={props.max}
        data-left={props.max ? t.raw("charactersLeft") : undefined}
        data-over={props.max ? t.raw("charactersOver") : undefined}
        {...describedBy(props)}
      />
    </Field>
  );
}

export type Choice = { value: string; label: string; hint?: string };

/** One of a few, on a list that the browser draws. */
export function SelectField(props: FieldFrame & { choices: readonly Choice[]; value?: string }) {
  return (
    <Field frame={props}>
      <select id={props.name} name={props.name} defaultValue={props.value} autoComplete="off" {...describedBy(props)}>
        {props.choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}
