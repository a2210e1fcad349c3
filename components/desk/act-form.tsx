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
  button: string;
  hint?: string;
  primary?: boolean;
};

/** One button on its own: take the next case, lock a thread, pin it. */
export function ActForm({ action, returned, offered = true, button, hint, primary = false }: Props) {
  if (!offered && returned === null) return null;
  const state = returned ?? blankForm;
  return (
    <form action={action} method="post" autoComplete="off">
      <DeskRefusal refusal={state.refusal} />
      <SignInAlong refusal={state.refusal} wordless />
      <p className="actions">
        <button type="submit" className={primary ? "button button-primary" : "button"}>
          {button}
        </button>{" "}
        {hint ? <span className="hint">{hint}</span> : null}
      </p>
    </form>
  );
}
