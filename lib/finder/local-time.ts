import { Temporal } from "temporal-polyfill";
import { DAYS, type Day } from "@/lib/groups/limits";
import { DAY_PARTS, TIMES_OF_DAY, type TimeOfDay } from "./limits";

/** What clocks and calendars of one zone show. */
export type LocalTime = {
  /** '2026-12-24' */
  readonly date: string;
  readonly day: Day;
  /** Of the day, from midnight. */
  readonly minute: number;
  /** IANA. */
  readonly zone: string;
};

/** What clocks show in a zone that `isZone` knows. */
export function localTime(at: Date, zone: string): LocalTime {
  const here = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  return {
    date: here.toPlainDate().toString(),
    day: DAYS[here.dayOfWeek % 7] ?? "sunday",
    minute: here.hour * 60 + here.minute,
    zone,
  };
}

/** Which part of a day a minute of it belongs to. */
export function timeOfDay(minute: number): TimeOfDay {
  return TIMES_OF_DAY.findLast((part) => DAY_PARTS[part] <= minute) ?? "night";
}
