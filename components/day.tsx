import { words } from "@/components/words";
import { daysSince, weekOf } from "@/lib/kernel/time";

const t = words("common");
const weekdays = new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" });
const months = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** From here on a date is told in weeks, and from there on by its month. */
const WEEK = 7;
const WEEKS_TOLD = 8 * WEEK;

/** A day as people say it: today, yesterday, Tuesday, 3 weeks ago, November 2026. By UTC, the same for every reader, and never finer. */
export function dayText(date: Date, today: Date): string {
  const ago = daysSince(date, today);
  if (ago <= 1) return t("day.recent", { ago });
  if (ago < WEEK) return weekdays.format(date);
  if (ago < WEEKS_TOLD) return t("day.weeks", { n: Math.floor(ago / WEEK) });
  return months.format(date);
}

const weeksSince = (week: Date, today: Date): number => Math.floor(daysSince(week, weekOf(today)) / WEEK);

type WeekProps = { week: Date; today?: Date; weeksAgo?: number };

/** A week as people say it: this week, last week, then the month it began in. `week` is its Monday; no day is known. */
export function Week({ week, today = new Date(), weeksAgo: ago = weeksSince(week, today) }: WeekProps) {
  return <span className="day">{ago < 2 ? t("day.week", { ago }) : months.format(week)}</span>;
}

/** A date to the day; `weekOnly`: it is the Monday of a week of which no more is known. The day itself stands in the markup, and on paper, where 'yesterday' would soon be wrong. */
export function Day({ date, today = new Date(), weekOnly = false }: { date: Date; today?: Date; weekOnly?: boolean }) {
  if (weekOnly) return <Week week={date} today={today} />;
  return (
    <time className="day" dateTime={date.toISOString().slice(0, 10)}>
      {dayText(date, today)}
    </time>
  );
}
