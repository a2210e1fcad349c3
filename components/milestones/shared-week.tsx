import { words } from "@/components/words";
import type { SharedIn } from "@/lib/milestones/week";

const t = words("milestones");
const months = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** 'November 2026': the month that a week began in. */
export const monthText = (week: Date): string => months.format(week);

/** When a stone was shared: this week, last week, then the month. No day is known, and none is shown. */
export function SharedWeek({ shared: { week, weeksAgo } }: { shared: SharedIn }) {
  const text = weeksAgo === 0 ? t("stone.thisWeek") : weeksAgo === 1 ? t("stone.lastWeek") : monthText(week);
  return <span className="day">{text}</span>;
}
