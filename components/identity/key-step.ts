import type { FormState } from "@/lib/kernel/form-state";

/**
 * A new key is shown, then two of its words are asked back. `pending` is sealed: a browser cannot propose words of its own.
 * `given`: what was typed already when the words were asked to be shown again.
 * While many join, `wait` says from how many seconds on they can finish, and `work` is the sum that a browser may do instead.
 */
export type KeyStep =
  | { step: "key"; key: readonly string[]; pending: string; wait?: number; given?: FormState }
  | {
      step: "confirm";
      ask: readonly [number, number];
      pending: string;
      form: FormState;
      wrong: boolean;
      work?: string | null;
    };

/** Whether the step before went well. */
export const wentOn = (state: KeyStep): boolean => state.step === "key" || !(state.wrong || state.form.refusal);
