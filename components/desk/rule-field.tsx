import type { RuleChoice } from "@/lib/moderation/rules";

type Props = { name: string; label: string; none: string | null; rules: readonly RuleChoice[]; chosen: string };

export function RuleField({ name, label, none, rules, chosen }: Props) {
  return (
    <p className="field">
      <label htmlFor={name}>{label}</label>{" "}
      <select id={name} name={name} defaultValue={chosen} autoComplete="off">
        {none === null ? null : <option value="">{none}</option>}
        {rules.map((rule) => (
          <option key={rule.id} value={rule.id}>
            {rule.title}
          </option>
        ))}
      </select>
    </p>
  );
}
