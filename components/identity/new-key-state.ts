import type { FormState } from "@/lib/kernel/form-state";
import type { KeyStep } from "./key-step";

/** Where somebody is while drawing a new key. */
export type NewKeyState = { step: "begin"; form: FormState } | KeyStep;
