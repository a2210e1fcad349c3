import { Week } from "@/components/day";
import type { SharedIn } from "@/lib/milestones/week";

const months = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** 'November 2026': the month that a week began in. */
export const monthText = (week: Date): string => months.format(week);

/** When a stone was shared: this week, last week, then the month. No day is known, and none is shown. */
export function SharedWeek({ shared: { week, weeksAgo } }: { shared: SharedIn }) {
  return <Week week={week} weeksAgo={weeksAgo} />;
}
