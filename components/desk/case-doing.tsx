import { words } from "@/components/words";
import type { CaseView } from "@/lib/moderation/case-view";
import type { RuleChoice } from "@/lib/moderation/rules";
import { ActForm } from "./act-form";
import { DecideForm } from "./decide-form";
import type { FormAction } from "./form-action";
import { PauseForm } from "./pause-form";
import { SeenForm } from "./seen-form";

export type CaseActions = Readonly<
  Record<"claim" | "handOn" | "decide" | "seen" | "pause" | "lock" | "unlock", FormAction>
>;

type Props = { view: CaseView; rules: readonly RuleChoice[]; leaseMinutes: number; actions: CaseActions };

/**
 * What this moderator may do with the case now. The two forms with words are always there: when the case went to
 * somebody else meanwhile they show nothing, or what was typed in them.
 */
export function CaseDoing(props: Props) {
  const { view, rules, actions } = props;
  const place = !view.closed && view.claim?.mine && !view.own ? "offered" : "unclaimed";
  const form = { place, caseId: view.id, rules } as const;
  return (
    <>
      <Standing {...props} />
      {view.kind === "unposted" ? (
        <SeenForm place={place} caseId={view.id} action={actions.seen} revision={view.revision} />
      ) : (
        <DecideForm {...form} action={actions.decide} revision={view.revision} gone={view.gone} />
      )}
      <PauseForm {...form} place={view.left ? "unclaimed" : place} action={actions.pause} />
      {place === "offered" ? <Others {...props} /> : null}
    </>
  );
}

/** Why there is nothing to decide here, where that is so. */
function Standing({ view, leaseMinutes, actions }: Props) {
  const t = words("desk");
  if (view.closed) return <p className="notice">{t("closed")}</p>;
  if (view.claim === null)
    return (
      <ActForm
        action={actions.claim}
        fields={{ caseId: view.id }}
        button={t("claim")}
        hint={t("claim-why", { n: leaseMinutes })}
        primary
      />
    );
  if (!view.claim.mine) return <p className="notice">{t("busy", { n: view.claim.minutes })}</p>;
  if (!view.own) return null;
  return (
    <>
      <p className="notice">{t("own")}</p>
      <HandOn view={view} actions={actions} />
    </>
  );
}

/** What needs no words. */
function Others({ view, leaseMinutes, actions }: Props) {
  const t = words("desk");
  const fields = { caseId: view.id };
  return (
    <>
      {view.threadId === null || view.ownThread ? null : (
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
        hint={t("lease", { n: view.claim?.minutes ?? 0 })}
      />
      <HandOn view={view} actions={actions} />
    </>
  );
}

function HandOn({ view, actions }: Pick<Props, "view" | "actions">) {
  const t = words("desk");
  return <ActForm action={actions.handOn} fields={{ caseId: view.id }} button={t("hand-on")} hint={t("hand-on-why")} />;
}
