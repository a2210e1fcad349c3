import { words } from "@/components/words";
import type { FormState } from "@/lib/kernel/form-state";
import type { RuleChoice } from "@/lib/moderation/rules";
import { CaseForm } from "./case-form";
import { type Answering, offerAgain } from "./case-offer";

type Props = { caseId: string; rules: readonly RuleChoice[]; returned: FormState; answering: Answering };

/**
 * What comes back when the form about a case was sent after the sign-in had ended: the form itself with what was typed,
 * and the key field. Made from the address and the form alone, so that it is the same for every case, there or not.
 */
export function CaseSignedOut({ caseId, rules, returned, answering }: Props) {
  return (
    <article className="stack">
      <h1>{words("desk")("signed-out")}</h1>
      <CaseForm offer={offerAgain(caseId, returned)} state={returned} rules={rules} answering={answering} />
    </article>
  );
}
