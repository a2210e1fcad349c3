import { Temporal } from "temporal-polyfill";

/** Dates between which a meeting is not held, both included: '2026-12-24'. */
export type PauseDates = { readonly from: string; readonly until: string };

/** When a meeting is held, on the clock of its own zone. */
export type Rhythm = {
  /** 0 is Sunday; null: by appointment. */
  readonly day: number | null;
  /** Of the day, from midnight; null: not said. */
  readonly minute: number | null;
  /** IANA. */
  readonly zone: string;
  /** Which weeks of a month, as bits: 1 the first … 16 the fifth, 32 the last; null: every week. */
  readonly weeks: number | null;
  readonly pauses: readonly PauseDates[];
};

/** What has no date within so many weeks is not held any more, as far as anybody can tell. */
const WEEKS_AHEAD = 106;
const LAST_WEEK = 32;

/** One date on which a meeting is held, and when it then starts, in milliseconds. */
export type HeldDate = { readonly date: Temporal.PlainDate; readonly at: number };

/**
 * The next starts, none before `from`. A time that a clock change leaves out is the later one, as clocks then show it,
 * and of a doubled hour it is the earlier. By appointment, or at a time or in a zone that nobody knows: none.
 */
export function nextStarts(rhythm: Rhythm, from: Date, count: number): Date[] {
  const starts: Date[] = [];
  for (const { at } of heldFrom(rhythm, from)) if (starts.push(new Date(at)) >= count) break;
  return starts;
}

/** The next start in milliseconds; null where there is none. */
export function nextStart(rhythm: Rhythm, from: Date): number | null {
  for (const { at } of heldFrom(rhythm, from)) return at;
  return null;
}

/** The dates of the next two years that start no earlier than `from`. */
export function* heldFrom(rhythm: Rhythm, from: Date): Generator<HeldDate> {
  const { day, minute, zone } = rhythm;
  if (day === null || minute === null || !isZone(zone)) return;
  const here = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  // From the day before: an hour that is left out may carry a start past midnight.
  const before = here.subtract({ days: 1 });
  // Temporal counts from Monday, 1, to Sunday, 7.
  let date = before.add({ days: (((day - before.dayOfWeek) % 7) + 7) % 7 });
  for (let week = 0; week < WEEKS_AHEAD; week += 1, date = date.add({ days: 7 })) {
    if (!isHeld(rhythm, date)) continue;
    const at = instantOf(date, minute, zone);
    if (at >= from.getTime()) yield { date, at };
  }
}

/** The instant of a minute of a date in a zone, in milliseconds. */
function instantOf(date: Temporal.PlainDate, minute: number, zone: string): number {
  const plainTime = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 });
  return date.toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds;
}

function isHeld({ weeks, pauses }: Rhythm, date: Temporal.PlainDate): boolean {
  const text = date.toString();
  if (pauses.some(({ from, until }) => from <= text && text <= until)) return false;
  if (weeks === null) return true;
  const nth = 1 << Math.floor((date.day - 1) / 7);
  const isLast = date.day + 7 > date.daysInMonth;
  return (weeks & nth) !== 0 || (isLast && (weeks & LAST_WEEK) !== 0);
}

const zones = new Map<string, boolean>();

/** Whether this process knows a zone: a list may name one that is newer, or none at all. */
export function isZone(zone: string): boolean {
  const known = zones.get(zone);
  if (known !== undefined) return known;
  let valid = true;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
  } catch {
    valid = false;
  }
  // What strangers type must not fill it.
  if (valid) zones.set(zone, true);
  return valid;
}
