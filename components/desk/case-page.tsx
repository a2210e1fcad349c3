import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import type { FormState } from "@/lib/kernel/form-state";
import type { CaseView } from "@/lib/moderation/case-view";
import type { RuleChoice } from "@/lib/moderation/rules";
import { CaseDoing } from "./case-doing";
import { CaseHistory } from "./case-history";
import { CaseSubject } from "./case-subject";
import { DeskDone } from "./desk-done";

type Props = {
  view: CaseView;
  rules: readonly RuleChoice[];
  /** What came back, whichever button was pressed; null before anything was sent. */
  returned: FormState | null;
  done?: string | undefined;
};

/** A case, and what this moderator may do with it now. */
export function CasePage({ done, ...props }: Props) {
  const t = words("desk");
  return (
    <article className="stack">
      <DeskDone done={done} />
      <CaseSubject view={props.view} />
      <CaseHistory view={props.view} rules={props.rules} />
      <CaseDoing {...props} />
      <p className="quiet">{t("break")}</p>
      <p>
        <a href={at.desk()}>{t("back")}</a>
      </p>
    </article>
  );
}
