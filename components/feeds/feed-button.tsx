import type { ReactNode } from "react";
import { Button, type ButtonLook } from "@/components/button";
import { SignInAlong } from "@/components/identity/sign-in-along";
import type { Address } from "@/lib/kernel/addresses";
import { blankForm, type FormState } from "@/lib/kernel/form-state";
import { FeedRefusal } from "./feed-refusal";

type Props = {
  action: Address;
  /** The form that came back; null before it was sent. */
  returned: FormState | null;
  /** Where its button may not be pressed now, the form is there only when it came back. */
  offered?: boolean;
  look?: ButtonLook;
  button: string;
  hint?: string;
  /** Fields beside the button. */
  children?: ReactNode;
};

/** One thing that may be done about a list or a group. */
export function FeedButton({ action, returned, offered = true, look = "plain", button, hint, children }: Props) {
  if (!offered && returned === null) return null;
  const { refusal } = returned ?? blankForm;
  return (
    <form action={action} method="post" autoComplete="off" className="stack">
      <FeedRefusal refusal={refusal} />
      <SignInAlong refusal={refusal} wordless={children === undefined} />
      {children}
      <p className="actions">
        <Button type="submit" look={look}>
          {button}
        </Button>{" "}
        {hint ? <span className="hint">{hint}</span> : null}
      </p>
    </form>
  );
}
