import { SignInAlong } from "@/components/identity/sign-in-along";
import { words } from "@/components/words";
import type { FormState } from "@/lib/kernel/form-state";
import { hasCaseWords } from "./case-offer";
import { DeskRefusal } from "./desk-refusal";

const ASKED = ["answer", "accept", "excuse", "decide", "seen", "handOn"] as const;

/** How the form begins: why it came back, the key field where the sign-in ended, and what is asked before words are left. */
export function CaseFormStart({ state }: { state: FormState }) {
  const asked = ASKED.find((one) => one === state.values.asked?.[0]);
  const cameBack = state.refusal !== null || asked !== undefined;
  return (
    // biome-ignore lint/a11y/noAutofocus: only after a post, to bring its answer before the reader
    <div className="stack came-back" tabIndex={-1} autoFocus={cameBack}>
      <DeskRefusal refusal={state.refusal} />
      <SignInAlong refusal={state.refusal} wordless={!hasCaseWords(state)} />
      {asked ? <AskedOnce about={asked} /> : null}
    </div>
  );
}

/** Said once; the same button pressed again goes through. */
function AskedOnce({ about }: { about: (typeof ASKED)[number] }) {
  return (
    <>
      <p role="alert" className="notice notice-warn">
        {words("desk")(`without-${about}`)}
      </p>
      <input type="hidden" name="without" value={about} />
    </>
  );
}
