import { words } from "@/components/words";
import type { RuleChoice } from "@/lib/moderation/rules";
import { ActForm } from "./act-form";
import type { CaseActions } from "./case-doing";
import { DecideForm } from "./decide-form";
import { PauseForm } from "./pause-form";
import { SeenForm } from "./seen-form";

type Props = { caseId: string; rules: readonly RuleChoice[]; actions: CaseActions };

/**
 * What comes back when a form about a case was sent after the sign-in had ended: the form itself with what was typed,
 * and the key field. Made from the address and the form alone, so that it is the same for every case, there or not.
 */
export function CaseSignedOut({ caseId, rules, actions }: Props) {
  const t = words("desk");
  const form = { place: "signed-out", caseId, rules } as const;
  const act = { place: "signed-out", fields: { caseId } } as const;
  return (
    <article className="stack">
      <h1>{t("signed-out")}</h1>
      <DecideForm {...form} action={actions.decide} revision={1} />
      <SeenForm place="signed-out" caseId={caseId} action={actions.seen} revision={1} />
      <PauseForm {...form} action={actions.pause} />
      <ActForm {...act} action={actions.claim} button={t("claim")} />
      <ActForm {...act} action={actions.handOn} button={t("hand-on")} />
      <ActForm {...act} fields={{ caseId, threadId: "" }} action={actions.lock} button={t("lock")} />
      <ActForm {...act} fields={{ caseId, threadId: "" }} action={actions.unlock} button={t("unlock")} />
    </article>
  );
}
