import type { FormState } from "@/lib/kernel/form-state";

/** A new key is shown, then two of its words are asked back. `pending` is sealed: a browser cannot propose words of its own. */
export type KeyStep =
  | { step: "key"; key: readonly string[]; pending: string }
  | { step: "confirm"; ask: readonly [number, number]; pending: string; form: FormState; wrong: boolean };
