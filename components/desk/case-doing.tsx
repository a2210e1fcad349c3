import { words } from "@/components/words";
import { forms } from "@/lib/kernel/addresses";
import type { CaseView } from "@/lib/moderation/case-view";
import type { RuleChoice } from "@/lib/moderation/rules";
import { ActForm } from "./act-form";
import type { CaseReturned } from "./case-returned";
import { DecideForm } from "./decide-form";
import { PauseForm } from "./pause-form";
import { SeenForm } from "./seen-form";

type Props = { view: CaseView; rules: readonly RuleChoice[]; leaseMinutes: number; returned: CaseReturned };

/**
 * What this moderator may do with the case now. Every form is always there: when the case went to somebody else
 * meanwhile each shows nothing, or, when it came back, why and what was typed in it.
 */
export function CaseDoing(props: Props) {
  const { view, rules, returned } = props;
  const place = !view.closed && view.claim?.mine && !view.own ? "offered" : "unclaimed";
  const form = { place, caseId: view.id, rules } as const;
  return (
    <>
      {place === "offered" ? null : <Standing {...props} />}
      {view.kind === "unposted" ? (
        <SeenForm place={place} caseId={view.id} returned={returned.seen} revision={view.revision} />
      ) : (
        <DecideForm {...form} returned={returned.decide} revision={view.revision} gone={view.gone} />
      )}
      <PauseForm {...form} place={view.left ? "unclaimed" : place} returned={returned.pause} />
      <Locks view={view} returned={returned} offered={place === "offered"} />
      {place === "offered" ? <Keeping {...props} /> : null}
    </>
  );
}

/** Why there is nothing to decide here. */
function Standing({ view, leaseMinutes, returned }: Props) {
  const t = words("desk");
  const free = !view.closed && view.claim === null;
  // Who was faster is said by the notice.
  const late = view.claim !== null && returned.claim?.refusal?.code === "busy";
  return (
    <>
      <Notice view={view} />
      <ActForm
        action={forms.claim(view.id)}
        returned={late ? null : returned.claim}
        offered={free}
        button={t("claim")}
        hint={t("claim-why", { n: leaseMinutes })}
        primary
      />
      <HandOn view={view} returned={returned} offered={!view.closed && view.claim?.mine === true} />
    </>
  );
}

function Notice({ view }: { view: CaseView }) {
  const t = words("desk");
  if (view.closed) return <p className="notice">{t("closed")}</p>;
  if (view.claim === null) return null;
  if (!view.claim.mine) return <p className="notice">{t("busy", { n: view.claim.minutes })}</p>;
  return <p className="notice">{t("own")}</p>;
}

type Act = Pick<Props, "view" | "returned"> & { offered: boolean };

function Locks({ view, returned, offered }: Act) {
  const t = words("desk");
  const may = offered && view.threadId !== null && !view.ownThread;
  const fields = { threadId: view.threadId ?? "" };
  return (
    <>
      <ActForm
        action={forms.lockCaseThread(view.id)}
        returned={returned.lock}
        offered={may && !view.locked}
        fields={fields}
        button={t("lock")}
      />
      <ActForm
        action={forms.unlockCaseThread(view.id)}
        returned={returned.unlock}
        offered={may && view.locked}
        fields={fields}
        button={t("unlock")}
      />
    </>
  );
}

function Keeping({ view, leaseMinutes, returned }: Props) {
  const t = words("desk");
  return (
    <>
      <ActForm
        action={forms.claim(view.id)}
        returned={returned.claim}
        button={t("keep", { n: leaseMinutes })}
        hint={t("lease", { n: view.claim?.minutes ?? 0 })}
      />
      <HandOn view={view} returned={returned} offered />
    </>
  );
}

function HandOn({ view, returned, offered }: Act) {
  const t = words("desk");
  return (
    <ActForm
      action={forms.handOn(view.id)}
      returned={returned.handOn}
      offered={offered}
      button={t("hand-on")}
      hint={t("hand-on-why")}
    />
  );
}
