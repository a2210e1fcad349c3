import type { Refusal } from "./result";

/**
 * What a form shows after a post that did not go through: why, and every word that was typed.
 * `values` maps a field's name (without `[]`) to what was typed in it.
 * `crisis`: its words sound as if a life were in danger, so help is shown; `kept` when they were refused and a volunteer
 * reads them all the same.
 * `preview`: what would be kept of the words if they were posted as they are, where that was asked.
 */
export type FormState = {
  readonly refusal: Refusal | null;
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly crisis?: "seen" | "kept" | undefined;
  readonly preview?: { readonly title: string | null; readonly body: string } | undefined;
};

export const blankForm: FormState = { refusal: null, values: {} };

/** The words of one field as they were typed, or what stood there to begin with. */
export function typed(state: FormState, field: string, otherwise = ""): string {
  return state.values[field]?.[0] ?? otherwise;
}

/** Whether a box or radio was ticked in the form that came back; `otherwise` before any post. */
export function ticked(state: FormState, field: string, value: string, otherwise = false): boolean {
  const values = state.values[field];
  return values === undefined ? Object.keys(state.values).length === 0 && otherwise : values.includes(value);
}

/** For the script: the words in this form came back and are saved nowhere. */
export function unsaved(returned: FormState | null): "" | undefined {
  return returned && !(typed(returned, "intent") === "draft" && returned.refusal === null) ? "" : undefined;
}
