import type { FormState } from "@/lib/kernel/form-state";

export type SignInProblem =
  | { kind: "length" }
  | { kind: "word"; position: number }
  | { kind: "unknown" }
  | { kind: "device" };
export type SignInState = { form: FormState; problem: SignInProblem | null; shown: boolean };
