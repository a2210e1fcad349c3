import type { ReactNode } from "react";
import { KEY_FIELD_MAX } from "@/lib/identity/limits";

type Props = {
  label: string;
  hint: string;
  /** Whether a `SignInProblem` stands on the page and tells what is wrong with it. */
  problem: boolean;
  /** Only the page of signing in gives the words back, and only it can show them: its button is the child. */
  shown?: boolean;
  initial?: string;
  children?: ReactNode;
};

/** The one field for the six words, wherever they are asked for. */
export function KeyField({ label, hint, problem, shown = false, initial = "", children }: Props) {
  return (
    <p className="field">
      <label htmlFor="key">{label}</label>{" "}
      <span className="hint" id="key-hint">
        {hint}
      </span>{" "}
      <input
        id="key"
        name="key"
        type={shown ? "text" : "password"}
        defaultValue={initial}
        maxLength={KEY_FIELD_MAX}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-describedby={problem ? "key-hint problem" : "key-hint"}
        data-showable={children ? "" : undefined}
      />
      {children}
    </p>
  );
}
