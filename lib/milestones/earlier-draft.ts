import type { FormState } from "@/lib/kernel/form-state";
import { COUNTED_KINDS, MARKS, TYPED_LENGTH } from "./limits";

/** A draft as the steps of today know it: one that an earlier Cairn saved says a kind, where they ask for a sort first. */
export function stepsOfDraft(values: FormState["values"]): FormState["values"] {
  const { kind: kinds, ...rest } = values;
  const kind = kinds?.[0];
  if (kind === undefined || values.mark) return values;
  if (COUNTED_KINDS.some((counted) => counted === kind))
    return { ...rest, mark: ["time"], length: [TYPED_LENGTH], unit: [kind] };
  const mark = kind === "first_step" ? "first" : MARKS.find((known) => known === kind);
  return mark ? { ...rest, mark: [mark] } : rest;
}
