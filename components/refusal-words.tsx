import { fieldText, issueText } from "@/components/field-issues";
import { NudgeWords } from "@/components/nudge-words";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import type { FieldIssue, Refusal } from "@/lib/kernel/result";

/** The one place where a refusal becomes words: what is wrong, and what to do next. Nothing typed is ever lost with it. */
export function RefusalWords({ refusal }: { refusal: Refusal | null }) {
  if (!refusal) return null;
  return (
    <div role="alert" className="notice notice-warn" id="refusal">
      <RefusalText refusal={refusal} />
    </div>
  );
}

function RefusalText({ refusal }: { refusal: Refusal }) {
  const t = words("refusals");
  if (refusal.code === "paused") return <p>{t("paused", { until: refusal.until })}</p>;
  if (refusal.code === "slow-down") return <p>{t("slow-down", { minutes: Math.ceil(refusal.seconds / 60) })}</p>;
  if (refusal.code === "too-soon") return <p>{t("too-soon", { seconds: refusal.seconds })}</p>;
  if (refusal.code === "drafts-full")
    return <p>{t.rich("drafts-full", { drafts: (text) => <a href={at.drafts()}>{text}</a> })}</p>;
  if (refusal.code === "nudge") return <NudgeWords reasons={refusal.reasons} />;
  if (refusal.code === "invalid") {
    const gone = refusal.issues.filter((issue) => issue.gone !== undefined);
    const wrong = told(refusal.issues.filter((issue) => issue.gone === undefined));
    return (
      <>
        {gone.length === 0 ? null : <Gone issues={gone} />}
        {wrong.length === 0 ? null : <p>{t("invalid")}</p>}
        {wrong.length === 0 ? null : (
          <ul>
            {wrong.map((issue) => (
              <li key={`${issue.field}-${issue.message}`}>
                <a href={`#${issue.field}`}>{fieldText(issue.field)}</a>: {issueText(issue)}
              </li>
            ))}
          </ul>
        )}
      </>
    );
  }
  return <p>{t(refusal.code)}</p>;
}

/** What was written in a field that is not there any more, to be copied. */
function Gone({ issues }: { issues: readonly FieldIssue[] }) {
  const t = words("refusals");
  return (
    <>
      <p>{t("gone")}</p>
      {issues.map(({ field, gone = "" }) =>
        gone.trim() === "" ? null : (
          <textarea key={field} aria-label={t("gone-words")} rows={4} readOnly autoComplete="off" value={gone} />
        ),
      )}
    </>
  );
}

/** Two rules can find the same wrong with one field: it is said once. */
function told(issues: readonly FieldIssue[]): FieldIssue[] {
  const same = (one: FieldIssue, other: FieldIssue) => one.field === other.field && one.message === other.message;
  return issues.filter((issue, place) => issues.findIndex((other) => same(issue, other)) === place);
}
