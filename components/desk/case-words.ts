import { words } from "@/components/words";
import type { CaseReasons } from "@/lib/moderation/case-reasons";

const HOUR = 60;
const DAY = 24 * HOUR;

/** The same for a decided case, of which only the day is kept: never an hour that nobody knows. */
export function dayText(minutes: number): string {
  return words("desk")("age-by-day", { n: Math.max(0, Math.floor(minutes / DAY)) });
}

/** How long something has waited, in the one unit that matters. */
export function ageText(minutes: number): string {
  const t = words("desk");
  if (minutes < 2 * HOUR) return t("age-minutes", { n: Math.max(0, minutes) });
  if (minutes < 2 * DAY) return t("age-hours", { n: Math.floor(minutes / HOUR) });
  return t("age-days", { n: Math.floor(minutes / DAY) });
}

type Named = CaseReasons & { readonly severity: number; readonly signals: readonly string[] };

/**
 * What the trouble is: the rule it was held or removed by, else the name of its rank. The lowest rank is also where
 * readers' reports stand, whatever they say, so there a case is named by what was reported.
 */
export function caseName({ severity, signals, reasons, rule }: Named): string {
  const t = words("desk");
  if (rule !== null) return rule;
  const named = (["severity-0", "severity-1", "severity-2", "severity-3"] as const)[severity];
  if (named !== undefined) return t(named);
  if (reasons.length > 0) return t("reported-as", { reasons: reasons.join(" · ") });
  // Nobody reported it and no machine saw it: its author changed what a volunteer had held.
  return signals.length > 0 ? t("severity-4") : t("once-more");
}

export function standingText(standing: string): string {
  const t = words("desk");
  const known = (["visible", "held", "removed", "withdrawn", "unposted"] as const).find((one) => one === standing);
  return t(`standing-${known ?? "visible"}`);
}

const ACTS = [
  "viewed",
  "claimed",
  "handed-on",
  "seen",
  "answered",
  "reply-accepted",
  "no-reply-needed",
  "wrote-to-author",
  "reply-deleted",
  "released",
  "closed",
  "held",
  "removed",
  "locked",
  "unlocked",
  "paused",
] as const;

export function actText(act: string): string {
  const t = words("desk");
  const known = ACTS.find((one) => one === act);
  return known ? t(`act-${known}`) : act;
}
