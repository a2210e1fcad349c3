import type { ReactNode } from "react";
import { Button } from "@/components/button";
import { SignInAlong } from "@/components/identity/sign-in-along";
import { words } from "@/components/words";
import type { FormState } from "@/lib/kernel/form-state";
import { DeskRefusal } from "./desk-refusal";
import { type FormPlace, revisionRead } from "./form-place";

type Start = { state: FormState; revision?: number };

/** How a form about a case begins: why it came back, the key field where the sign-in ended, and what was read. */
export function CaseFormStart({ state, revision }: Start) {
  return (
    <>
      <DeskRefusal refusal={state.refusal} />
      <SignInAlong refusal={state.refusal} />
      {revision === undefined ? null : <input type="hidden" name="revision" value={revisionRead(state, revision)} />}
    </>
  );
}

/** The form's own buttons, or, when the case went to somebody else meanwhile, the one that takes it again. */
export function ButtonsOrClaim({ place, children }: { place: FormPlace; children: ReactNode }) {
  if (place !== "unclaimed") return children;
  return (
    <Button type="submit" name="intent" value="claim" look="primary">
      {words("desk")("claim")}
    </Button>
  );
}
