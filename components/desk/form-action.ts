import type { FormState } from "@/lib/kernel/form-state";

/** A server action as every form of the desk takes it. */
export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;
