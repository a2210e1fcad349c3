import { blankForm, type FormState } from "@/lib/kernel/form-state";

/** `crisis`: what was saved reads like a cry for help, so help is shown to its writer. */
export type ProfileState = { readonly form: FormState; readonly crisis: boolean };

export const freshProfile: ProfileState = { form: blankForm, crisis: false };
