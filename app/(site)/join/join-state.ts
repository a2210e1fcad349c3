import type { FormState } from "@/lib/kernel/form-state";

/** Where somebody is while joining. `pending` is sealed: the browser cannot propose words of its own. */
export type JoinState =
  | { step: "device"; form: FormState }
  | { step: "key"; key: readonly string[]; pending: string }
  | { step: "confirm"; ask: readonly [number, number]; pending: string; form: FormState; wrong: boolean };
