import type { ReactNode } from "react";
import { Fold } from "@/components/fold";
import { words } from "@/components/words";
import type { CaseView } from "@/lib/moderation/case-view";
import type { RuleChoice } from "@/lib/moderation/rules";
import { actText } from "./case-words";

/** What people said of it. */
export function CaseReports({ view }: { view: CaseView }) {
  const t = words("desk");
  if (view.reports.length === 0 && view.readerReports === 0) return null;
  return (
    <section>
      <h2>{t("reported-for")}</h2>
      <ul>
        {view.reports.map((report, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: reports carry no id that means anything to a moderator
          <li key={place}>
            {report.label} ({report.byMember ? t("by-member") : t("by-reader")})
            {report.words === null ? null : <blockquote>{report.words}</blockquote>}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Props = { history: CaseView["history"]; rules: readonly RuleChoice[]; title: ReactNode };

/** What was done about it before. */
export function CaseHistory({ history, rules, title }: Props) {
  const t = words("desk");
  const titleOf = (rule: string) => rules.find(({ id }) => id === rule)?.title ?? rule;
  return (
    <Fold title={title}>
      {history.length === 0 ? <p>{t("history-none")}</p> : null}
      <ul>
        {history.map((entry, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of the record never move
          <li key={place}>
            {t("history-line", { day: entry.hour, act: actText(entry.act) })}
            {entry.rule === null ? "" : ` (${titleOf(entry.rule)})`}
            {entry.words === null ? null : <blockquote>{entry.words}</blockquote>}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
