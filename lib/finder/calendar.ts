import ical, { ICalEventClass, ICalEventRepeatingFreq, ICalWeekday } from "ical-generator";
import { Temporal } from "temporal-polyfill";
import { tzlib_get_ical_block } from "timezones-ical-library";
import { dayOf } from "@/lib/kernel/time";
import { itemsOf } from "./bits";
import { type HeldDate, heldFrom, type Rhythm } from "./rhythm";

/** What goes into a calendar of whoever asks. Nothing in it says what the appointment is, unless they do. */
export type CalendarEntry = {
  readonly meetingId: string;
  /** Counts up when the group changes: calendars take the newest. */
  readonly revision: number;
  readonly rhythm: Rhythm;
  /** Minutes. */
  readonly length: number;
  /** In one's own words; null: 'Appointment'. */
  readonly title: string | null;
  /** One date, '2026-12-24'; null: the whole series. */
  readonly date: string | null;
};

const TITLE = "Appointment";
const WEEKDAYS = [
  ICalWeekday.SU,
  ICalWeekday.MO,
  ICalWeekday.TU,
  ICalWeekday.WE,
  ICalWeekday.TH,
  ICalWeekday.FR,
  ICalWeekday.SA,
];
/** Which of a month's Tuesdays, say, in the order of the bits of a rhythm's weeks; the last is counted from the end. */
const WEEKS = [1, 2, 3, 4, 5, -1];

/** An .ics file; null where there is no such date, or its zone is one that calendars could not be told. */
export function calendarFile(entry: CalendarEntry, now: Date): string | null {
  const { rhythm, length, date } = entry;
  const first = firstOf(entry, now);
  const zone = first && zoneForCalendars(rhythm.zone);
  if (!first || !zone) return null;
  const isSeries = date === null;
  const start = isSeries ? wallOf(first.date, rhythm) : shownAt(first.at, rhythm.zone);
  const end = isSeries ? start.add({ minutes: length }) : shownAt(first.at + length * 60_000, rhythm.zone);
  // A name here would take the Z from DTSTAMP and write it by the server's clock.
  const calendar = ical({ timezone: { name: null, generator: () => zone.block } });
  const event = calendar.createEvent({
    id: isSeries ? entry.meetingId : `${entry.meetingId}-${date}`,
    sequence: entry.revision,
    stamp: dayOf(now),
    summary: entry.title ?? TITLE,
    timezone: zone.name,
    start,
    end,
    class: ICalEventClass.PRIVATE,
  });
  if (isSeries) event.repeating(seriesOf(rhythm, first, now));
  return calendar.toString();
}

function firstOf({ rhythm, date }: CalendarEntry, now: Date): HeldDate | null {
  for (const held of heldFrom(rhythm, now)) if (date === null || held.date.toString() === date) return held;
  return null;
}

/** What is repeated, and on which dates it is not: those within pauses. */
function seriesOf(rhythm: Rhythm, first: HeldDate, now: Date) {
  const held = new Set([...heldFrom(rhythm, now)].map(({ date }) => date.toString()));
  const paused = [...heldFrom({ ...rhythm, pauses: [] }, now)].filter(
    ({ date }) => Temporal.PlainDate.compare(date, first.date) > 0 && !held.has(date.toString()),
  );
  const weekday = WEEKDAYS[rhythm.day ?? 0] ?? ICalWeekday.SU;
  // An empty list would be written as a line that readers of calendars refuse.
  const exclude = paused.length > 0 ? paused.map(({ date }) => wallOf(date, rhythm)) : undefined;
  const byDay = [weekday];
  if (rhythm.weeks === null) return { freq: ICalEventRepeatingFreq.WEEKLY, byDay, exclude };
  return { freq: ICalEventRepeatingFreq.MONTHLY, byDay, bySetPos: itemsOf(WEEKS, rhythm.weeks), exclude };
}

/** A date at the hour that is said, whether clocks show it that day or not. */
function wallOf(date: Temporal.PlainDate, { minute }: Rhythm): Temporal.PlainDateTime {
  return date.toPlainDateTime({ hour: Math.floor((minute ?? 0) / 60), minute: (minute ?? 0) % 60 });
}

const shownAt = (at: number, zone: string): Temporal.PlainDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime();

/** A zone as calendars are told of it, and the name it has there: some zones are known by another's name. */
function zoneForCalendars(zone: string): { block: string; name: string } | null {
  const told = tzlib_get_ical_block(zone);
  const [block = "", line = ""] = typeof told === "string" ? [] : told;
  const name = line.replace("TZID=", "");
  return block === "" || name === "" ? null : { block, name };
}
