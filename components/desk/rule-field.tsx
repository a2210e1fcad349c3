import type { RuleChoice } from "@/lib/moderation/rules";

type Props = { id: string; label: string; none: string | null; rules: readonly RuleChoice[]; chosen: string };

export function RuleField({ id, label, none, rules, chosen }: Props) {
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name="rule" defaultValue={chosen} autoComplete="off">
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
