import type { Address } from "@/lib/kernel/addresses";

/** The id of the one form on the page of a case. What is written in it goes along with whatever is pressed. */
export const CASE = "case";

/** What makes a button of that form one that is sent somewhere else. */
export const besideCase = (to: Address) => ({ form: CASE, formAction: to, formNoValidate: true });
