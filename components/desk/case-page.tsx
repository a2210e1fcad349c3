import { words } from "@/components/words";
import type { CaseView } from "@/lib/moderation/case-view";
import type { RuleChoice } from "@/lib/moderation/rules";
import { ActForm } from "./act-form";
import { CaseHistory } from "./case-history";
import { CaseSubject } from "./case-subject";
import { DecideForm } from "./decide-form";
import { DeskDone } from "./desk-done";
import type { FormAction } from "./form-action";
import { PauseForm } from "./pause-form";
import { SeenForm } from "./seen-form";

export type CaseActions = Readonly<
  Record<"claim" | "handOn" | "decide" | "seen" | "pause" | "lock" | "unlock", FormAction>
>;
type Props = {
  view: CaseView;
  rules: readonly RuleChoice[];
  leaseMinutes: number;
  actions: CaseActions;
  done?: string | undefined;
};

/** A case, and what this moderator may do with it now. */
export function CasePage(props: Props) {
  const t = words("desk");
  return (
    <article className="stack">
      <DeskDone done={props.done} />
      <CaseSubject view={props.view} />
      <CaseHistory view={props.view} />
      <CaseDoing {...props} />
      <p className="quiet">{t("break")}</p>
      <p>
        <a href="/desk">{t("back")}</a>
      </p>
    </article>
  );
}

function CaseDoing({ view, rules, leaseMinutes, actions }: Props) {
  const t = words("desk");
  const fields = { caseId: view.id };
  if (view.closed) return <p className="notice">{t("closed")}</p>;
  if (view.claim === null)
    return (
      <ActForm
        action={actions.claim}
        fields={fields}
        button={t("claim")}
        hint={t("claim-why", { n: leaseMinutes })}
        primary
      />
    );
  if (!view.claim.mine) return <p className="notice">{t("busy", { n: view.claim.minutes })}</p>;
  const handOn = <ActForm action={actions.handOn} fields={fields} button={t("hand-on")} hint={t("hand-on-why")} />;
  if (view.own)
    return (
      <>
        <p className="notice">{t("own")}</p>
        {handOn}
      </>
    );
  return (
    <>
      {view.kind === "unposted" ? (
        <SeenForm action={actions.seen} caseId={view.id} revision={view.revision} />
      ) : (
        <DecideForm action={actions.decide} caseId={view.id} revision={view.revision} rules={rules} />
      )}
      <PauseForm action={actions.pause} caseId={view.id} rules={rules} />
      {view.threadId === null ? null : (
        <ActForm
          action={view.locked ? actions.unlock : actions.lock}
          fields={{ ...fields, threadId: view.threadId }}
          button={view.locked ? t("unlock") : t("lock")}
        />
      )}
      <ActForm
        action={actions.claim}
        fields={fields}
        button={t("keep", { n: leaseMinutes })}
        hint={t("lease", { n: view.claim.minutes })}
      />
      {handOn}
    </>
  );
}
