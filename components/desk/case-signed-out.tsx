import { words } from "@/components/words";
import { forms } from "@/lib/kernel/addresses";
import type { RuleChoice } from "@/lib/moderation/rules";
import { ActForm } from "./act-form";
import type { CaseReturned } from "./case-returned";
import { DecideForm } from "./decide-form";
import { PauseForm } from "./pause-form";
import { SeenForm } from "./seen-form";

type Props = { caseId: string; rules: readonly RuleChoice[]; returned: CaseReturned };

/**
 * What comes back when a form about a case was sent after the sign-in had ended: the form itself with what was typed,
 * and the key field. Made from the address and the form alone, so that it is the same for every case, there or not.
 */
export function CaseSignedOut({ caseId, rules, returned }: Props) {
  const t = words("desk");
  const form = { place: "signed-out", caseId, rules } as const;
  const act = { offered: false } as const;
  const thread = { ...act, fields: { threadId: "" } } as const;
  return (
    <article className="stack">
      <h1>{t("signed-out")}</h1>
      <DecideForm {...form} returned={returned.decide} revision={1} />
      <SeenForm place="signed-out" caseId={caseId} returned={returned.seen} revision={1} />
      <PauseForm {...form} returned={returned.pause} />
      <ActForm {...act} action={forms.claim(caseId)} returned={returned.claim} button={t("claim")} />
      <ActForm {...act} action={forms.handOn(caseId)} returned={returned.handOn} button={t("hand-on")} />
      <ActForm {...thread} action={forms.lockCaseThread(caseId)} returned={returned.lock} button={t("lock")} />
      <ActForm {...thread} action={forms.unlockCaseThread(caseId)} returned={returned.unlock} button={t("unlock")} />
    </article>
  );
}
