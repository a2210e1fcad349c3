import type { FormState } from "@/lib/kernel/form-state";

/** The forms about a case that came back; null for each that was not sent. */
export type CaseReturned = Readonly<
  Record<"claim" | "handOn" | "decide" | "seen" | "pause" | "lock" | "unlock", FormState | null>
>;
