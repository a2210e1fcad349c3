import { SignInAlong } from "@/components/identity/sign-in-along";
import type { Address } from "@/lib/kernel/addresses";
import { blankForm, type FormState } from "@/lib/kernel/form-state";
import { DeskRefusal } from "./desk-refusal";

type Props = {
  action: Address;
  /** The form that came back; null before it was sent. */
  returned: FormState | null;
  /** Where its button may not be pressed now, the form is there only when it came back. */
  offered?: boolean;
  fields?: Readonly<Record<string, string>>;
  button: string;
  hint?: string;
  primary?: boolean;
};

/** One button with what it needs to know: claim, hand on, lock. */
export function ActForm({ action, returned, offered = true, fields = {}, button, hint, primary = false }: Props) {
  if (!offered && returned === null) return null;
  const state = returned ?? blankForm;
  return (
    <form action={action} method="post" autoComplete="off">
      <DeskRefusal refusal={state.refusal} />
      <SignInAlong refusal={state.refusal} wordless />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={state.values[name]?.[0] ?? value} />
      ))}
      <p className="actions">
        <button type="submit" className={primary ? "button button-primary" : "button"}>
          {button}
        </button>
        {hint ? <span className="hint">{hint}</span> : null}
      </p>
    </form>
  );
}
