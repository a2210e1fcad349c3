import { words } from "@/components/words";
import type { Refusal } from "@/lib/kernel/result";

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
  if (refusal.code === "drafts-full")
    return <p>{t.rich("drafts-full", { drafts: (text) => <a href="/me/drafts">{text}</a> })}</p>;
  if (refusal.code === "nudge") {
    return (
      <>
        <p>{t("nudge")}</p>
        <ul>
          {refusal.reasons.map((reason) => (
            <li key={reason}>{nudgeText(reason)}</li>
          ))}
        </ul>
        <p>{t("nudge-next")}</p>
      </>
    );
  }
  if (refusal.code === "invalid") {
    return (
      <>
        <p>{t("invalid")}</p>
        <ul>
          {refusal.issues.map((issue) => (
            <li key={`${issue.field}-${issue.message}`}>
              <a href={`#${issue.field}`}>{fieldText(issue.field)}</a>: {issueText(issue.message, issue.limit ?? 0)}
            </li>
          ))}
        </ul>
      </>
    );
  }
  return <p>{t(refusal.code)}</p>;
}

const FIELDS = [
  "title",
  "body",
  "words",
  "device",
  "contentNotes",
  "speakAs",
  "reason",
  "kind",
  "amount",
  "name",
  "bio",
  "stage",
  "themes",
  "query",
  "rule",
  "hours",
] as const;
const REASONS = ["contact", "sourcing", "shaming", "repeat"] as const;
const MESSAGES = ["too-short", "too-long", "choose-one", "not-valid"] as const;

function fieldText(field: string): string {
  const known = FIELDS.find((name) => name === field);
  return words("refusals")(known ? `field-${known}` : "field-form");
}

function issueText(message: string, limit: number): string {
  const known = MESSAGES.find((name) => name === message) ?? "not-valid";
  return words("refusals")(known, { limit });
}

function nudgeText(reason: string): string {
  const known = REASONS.find((name) => name === reason);
  return words("refusals")(known ? `nudge-${known}` : "nudge-other");
}
