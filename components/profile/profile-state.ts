import { blankForm, type FormState } from "@/lib/kernel/form-state";

/** `renamed`: another name was drawn, and what was typed beside it is still to be saved. */
export type ProfileState = { readonly form: FormState; readonly renamed: boolean };

export const freshProfile: ProfileState = { form: blankForm, renamed: false };
