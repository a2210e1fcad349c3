import { Fold } from "@/components/fold";
import { words } from "@/components/words";
import type { CaseView } from "@/lib/moderation/case-view";
import type { RuleChoice } from "@/lib/moderation/rules";
import { actText } from "./case-words";

/** Why it is here, and what was done before. */
export function CaseHistory({ view, rules }: { view: CaseView; rules: readonly RuleChoice[] }) {
  const t = words("desk");
  const titleOf = (rule: string) => rules.find(({ id }) => id === rule)?.title ?? rule;
  return (
    <section className="stack">
      {view.reports.length === 0 && view.readerReports === 0 ? null : (
        <>
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
        </>
      )}
      <Fold title={t("history")}>
        {view.history.length === 0 ? <p>{t("history-none")}</p> : null}
        <ul>
          {view.history.map((entry, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of the record never move
            <li key={place}>
              {t("history-line", { day: entry.hour, act: actText(entry.act) })}
              {entry.rule === null ? "" : ` (${titleOf(entry.rule)})`}
              {entry.words === null ? null : <blockquote>{entry.words}</blockquote>}
            </li>
          ))}
        </ul>
      </Fold>
    </section>
  );
}
