"use client";

import { useActionState } from "react";
import { blankForm } from "@/lib/kernel/form-state";
import { DeskRefusal } from "./desk-refusal";
import type { FormAction } from "./form-action";

type Props = {
  action: FormAction;
  fields?: Readonly<Record<string, string>>;
  button: string;
  hint?: string;
  primary?: boolean;
};

/** One button with what it needs to know: claim, hand on, lock. */
export function ActForm({ action, fields = {}, button, hint, primary = false }: Props) {
  const [state, submit] = useActionState(action, blankForm);
  return (
    <form action={submit} autoComplete="off">
      <DeskRefusal refusal={state.refusal} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
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
