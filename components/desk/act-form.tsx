"use client";

import { useActionState } from "react";
import { HERE } from "@/components/form/here";
import { SignInAlong } from "@/components/identity/sign-in-along";
import { blankForm } from "@/lib/kernel/form-state";
import { DeskRefusal } from "./desk-refusal";
import type { FormAction } from "./form-action";
import { type FormPlace, isThere } from "./form-place";

type Props = {
  action: FormAction;
  place?: FormPlace;
  fields?: Readonly<Record<string, string>>;
  button: string;
  hint?: string;
  primary?: boolean;
};

/** One button with what it needs to know: claim, hand on, lock. */
export function ActForm({ action, place = "offered", fields = {}, button, hint, primary = false }: Props) {
  const [state, submit] = useActionState(action, blankForm, HERE);
  if (!isThere(place, state)) return null;
  return (
    <form action={submit} autoComplete="off">
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
