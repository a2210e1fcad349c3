const days = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** A date to the day, in UTC, the same for every reader. No hour is ever shown. */
export function Day({ date }: { date: Date }) {
  return (
    <time className="day" dateTime={date.toISOString().slice(0, 10)}>
      {days.format(date)}
    </time>
  );
}
