import { blankForm, type FormState } from "@/lib/kernel/form-state";

/**
 * `crisis`: what was saved reads like a cry for help, so help is shown to its writer. `renamed`: another name was drawn,
 * and what was typed beside it is still to be saved.
 */
export type ProfileState = { readonly form: FormState; readonly crisis: boolean; readonly renamed: boolean };

export const freshProfile: ProfileState = { form: blankForm, crisis: false, renamed: false };
