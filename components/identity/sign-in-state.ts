import type { FormState } from "@/lib/kernel/form-state";
import type { KeyProblem } from "@/lib/kernel/result";

export type SignInProblem = KeyProblem | { kind: "device" };
export type SignInState = { form: FormState; problem: SignInProblem | null; shown: boolean };
