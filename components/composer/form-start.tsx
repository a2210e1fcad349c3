import type { ReactNode } from "react";
import { FormHelp } from "@/components/form/form-help";
import { SignInAlong } from "@/components/identity/sign-in-along";
import { RefusalWords } from "@/components/refusal-words";
import { words } from "@/components/words";
import { type FormState, typed } from "@/lib/kernel/form-state";

type Props = {
  state: FormState;
  /** No words are written in this form: none need to be copied before one joins. */
  wordless?: boolean;
  /** Somebody may be writing here before they have joined. */
  takesWords?: boolean;
  children?: ReactNode;
};

const HOW = ["joined", "signed-in", "posted-before", "posted-gone", "placed-before"] as const;

/** How words came to stand here that are not posted yet. */
function HowCome({ intent }: { intent: string }) {
  const how = HOW.find((known) => known === intent);
  if (!how) return null;
  return (
    <p className="notice" role="status">
      {words("composer")(how)}
    </p>
  );
}

/**
 * How every composing form begins when it comes back: what is wrong, the key field where the sign-in had expired,
 * help where the words may be a cry for it, and what else there is to tell. The page opens there, since the form may stand below fifty posts.
 */
export function FormStart({ state, wordless = false, takesWords = false, children = null }: Props) {
  const intent = typed(state, "intent");
  const cameBack = state.refusal !== null || state.values.intent !== undefined;
  return (
    // biome-ignore lint/a11y/noAutofocus: only after a post, to bring its answer before the reader
    <div className="stack came-back" tabIndex={-1} autoFocus={cameBack}>
      <RefusalWords refusal={state.refusal} />
      <SignInAlong
        refusal={state.refusal}
        wordless={wordless}
        takesWords={takesWords}
        pressed={intent === "" ? null : { name: "intent", value: intent }}
      />
      <FormHelp state={state} />
      <HowCome intent={intent} />
      {children}
    </div>
  );
}
