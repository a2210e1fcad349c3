import type { FormState } from "@/lib/kernel/form-state";
import type { KeyStep } from "./key-step";

/** Where somebody is while joining. */
export type JoinState = { step: "device"; form: FormState } | KeyStep;
