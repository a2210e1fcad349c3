import { Temporal } from "temporal-polyfill";
import { days } from "@/lib/kernel/time";
import { isZone } from "./rhythm";

/** Milliseconds ahead that a clock knows; what is further off is reckoned as at the end. */
const AHEAD = days(2 * 366);
const DAY = days(1);

/** Turns many instants into what one zone's clocks show, without asking for each. */
export type ZoneClock = {
  /** Milliseconds since 1970 as the zone's clocks count them, from milliseconds since 1970 by UTC. */
  readonly wall: (at: number) => number;
};

/** A clock for instants from a day before `now`. In a zone that nobody knows it shows UTC. */
export function zoneClock(zone: string, now: Date): ZoneClock {
  const timeZone = isZone(zone) ? zone : "UTC";
  const begins = now.getTime() - DAY;
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(begins).toZonedDateTimeISO(timeZone);
  const from = [Number.NEGATIVE_INFINITY];
  const offsets = [at.offsetNanoseconds / 1e6];
  for (;;) {
    at = at.getTimeZoneTransition("next");
    if (!at || at.epochMilliseconds > begins + AHEAD) break;
    from.push(at.epochMilliseconds);
    offsets.push(at.offsetNanoseconds / 1e6);
  }
  return {
    wall: (instant) => {
      let place = 0;
      while (instant >= (from[place + 1] ?? Number.POSITIVE_INFINITY)) place += 1;
      return instant + (offsets[place] ?? 0);
    },
  };
}

/** The day of the week of a wall time: 0 is Sunday. */
export const weekdayOf = (wall: number): number => (((Math.floor(wall / DAY) + 4) % 7) + 7) % 7;

/** The minute of the day of a wall time. */
export const minuteOf = (wall: number): number => Math.floor((((wall % DAY) + DAY) % DAY) / 60_000);
