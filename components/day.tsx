import { words } from "@/components/words";
import { daysSince } from "@/lib/kernel/time";

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

/** A date to the day. The day itself stands in the markup, and on paper, where 'yesterday' would soon be wrong. */
export function Day({ date, today = new Date() }: { date: Date; today?: Date }) {
  return (
    <time className="day" dateTime={date.toISOString().slice(0, 10)}>
      {dayText(date, today)}
    </time>
  );
}
