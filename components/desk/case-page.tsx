import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import type { FormState } from "@/lib/kernel/form-state";
import type { CaseView } from "@/lib/moderation/case-view";
import type { RuleChoice } from "@/lib/moderation/rules";
import { CaseDoing } from "./case-doing";
import { CaseHistory, CaseReports } from "./case-history";
import type { Answering } from "./case-offer";
import { CaseSubject } from "./case-subject";
import { CryPage } from "./cry-page";
import { DeskDone } from "./desk-done";

type Props = {
  view: CaseView;
  rules: readonly RuleChoice[];
  /** What came back, whichever button was pressed; null before anything was sent. */
  returned: FormState | null;
  answering: Answering;
  done?: string | undefined;
};

/** A case, and what this moderator may do with it now. */
export function CasePage({ done, ...props }: Props) {
  const t = words("desk");
  const { cry } = props.view;
  if (cry) return <CryPage done={done} cry={cry} {...props} />;
  return (
    <article className="stack">
      <DeskDone done={done} />
      <CaseSubject view={props.view} />
      <CaseReports view={props.view} />
      <CaseHistory history={props.view.history} rules={props.rules} title={t("history")} />
      <CaseDoing {...props} />
      <p className="quiet">{t("break")}</p>
      <p>
        <a href={at.desk()}>{t("back")}</a>
      </p>
    </article>
  );
}
