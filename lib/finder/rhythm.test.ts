import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAYS } from "@/lib/groups/limits";
import { localTime, timeOfDay } from "./local-time";
import { isZone, nextStart, nextStarts, type Rhythm } from "./rhythm";
import { minuteOf, weekdayOf, zoneClock } from "./zone-clock";

const ZONES = Intl.supportedValuesOf("timeZone");
const someZone = fc.oneof(
  fc.constantFrom("Australia/Lord_Howe", "Africa/Casablanca", "America/New_York", "Europe/London", "Pacific/Chatham"),
  fc.constantFrom(...ZONES),
);
const someInstant = fc.date({ min: new Date("2026-01-01"), max: new Date("2029-01-01"), noInvalidDate: true });
const weekly = fc.record({
  day: fc.integer({ min: 0, max: 6 }),
  // Clocks change by night more often than by day.
  minute: fc.oneof(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 240 })),
  zone: someZone,
  weeks: fc.constant(null),
  pauses: fc.constant([]),
});
const rhythm = (facts: Partial<Rhythm>): Rhythm => ({
  ...{ day: 2, minute: 19 * 60, zone: "Europe/London", weeks: null, pauses: [] },
  ...facts,
});
const starts = (of: Partial<Rhythm>, from: string, count = 3) =>
  nextStarts(rhythm(of), new Date(from), count).map((date) => date.toISOString().slice(0, 16));
const HOUR = 3_600_000;

describe("a weekly meeting", () => {
  test("starts when clocks and calendars of its zone say so, or just after an hour that they leave out", () => {
    fc.assert(
      fc.property(weekly, someInstant, (of, from) => {
        const [next] = nextStarts(of, from, 1);
        const here = localTime(next ?? from, of.zone);
        const isThen = here.day === DAYS[of.day] && here.minute === of.minute;
        const clock = zoneClock(of.zone, new Date((next ?? from).getTime() - 48 * HOUR));
        const at = (next ?? from).getTime();
        const jump = clock.wall(at) - clock.wall(at - 3 * HOUR) - 3 * HOUR;
        expect(isThen || jump > 0).toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  test("is never before the moment asked for, and never more than a week and a change of clocks after it", () => {
    fc.assert(
      fc.property(weekly, someInstant, (of, from) => {
        const wait = (nextStart(of, from) ?? 0) - from.getTime();
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(7 * 24 * HOUR + 2 * HOUR);
      }),
      { numRuns: 600 },
    );
  });

  test("has starts a week apart by its own clocks, and asking after one finds the next", () => {
    fc.assert(
      fc.property(weekly, someInstant, (of, from) => {
        const [first, second, third] = nextStarts(of, from, 3);
        expect(nextStart(of, first ?? from)).toBe(first?.getTime());
        expect(nextStart(of, new Date((first ?? from).getTime() + 1))).toBe(second?.getTime());
        const dates = [first, second, third].map((date) => localTime(date ?? from, of.zone).date);
        const apart = dates.slice(1).map((date, at) => Date.parse(date) - Date.parse(dates[at] ?? ""));
        expect(apart).toEqual([7 * 24 * HOUR, 7 * 24 * HOUR]);
      }),
      { numRuns: 500 },
    );
  });

  test("keeps its hour when clocks change", () => {
    expect(starts({}, "2026-10-20T12:00:00Z")).toEqual(["2026-10-20T18:00", "2026-10-27T19:00", "2026-11-03T19:00"]);
  });

  test("in an hour that is left out is later, and in one that comes twice is the earlier", () => {
    const sunday = { day: 0, minute: 90 };
    expect(starts(sunday, "2027-03-28T00:00:00Z", 1)).toEqual(["2027-03-28T01:30"]);
    expect(localTime(new Date("2027-03-28T01:30:00Z"), "Europe/London").minute).toBe(150);
    expect(starts(sunday, "2026-10-25T00:00:00Z", 1)).toEqual(["2026-10-25T00:30"]);
    // Half an hour is left out at Lord Howe Island.
    const island = { day: 0, minute: 135, zone: "Australia/Lord_Howe" };
    expect(starts(island, "2026-10-03T12:00:00Z", 1)).toEqual(["2026-10-03T15:45"]);
  });
});

describe("not every week", () => {
  test("the first, the fifth and the last of a month are told apart", () => {
    expect(starts({ weeks: 1 }, "2026-12-01T12:00:00Z")).toEqual([
      "2026-12-01T19:00",
      "2027-01-05T19:00",
      "2027-02-02T19:00",
    ]);
    expect(starts({ weeks: 16 }, "2026-12-01T12:00:00Z", 2)).toEqual(["2026-12-29T19:00", "2027-03-30T18:00"]);
    expect(starts({ weeks: 32 }, "2026-12-01T12:00:00Z")).toEqual([
      "2026-12-29T19:00",
      "2027-01-26T19:00",
      "2027-02-23T19:00",
    ]);
    expect(starts({ weeks: 2 | 8 }, "2026-12-01T12:00:00Z", 2)).toEqual(["2026-12-08T19:00", "2026-12-22T19:00"]);
  });

  test("nothing starts within a pause, its first and last day included", () => {
    const pauses = [{ from: "2026-12-08", until: "2026-12-22" }];
    expect(starts({ pauses }, "2026-12-01T20:00:00Z", 1)).toEqual(["2026-12-29T19:00"]);
    expect(starts({ pauses: [{ from: "2026-01-01", until: "2036-01-01" }] }, "2026-12-01T20:00:00Z")).toEqual([]);
  });
});

test("by appointment, without an hour or in a zone that nobody knows there is no start", () => {
  expect(starts({ day: null }, "2026-12-01T12:00:00Z")).toEqual([]);
  expect(starts({ minute: null }, "2026-12-01T12:00:00Z")).toEqual([]);
  expect(starts({ zone: "Nowhere/Land" }, "2026-12-01T12:00:00Z")).toEqual([]);
  expect(["Europe/London", "Nowhere/Land", ""].map(isZone)).toEqual([true, false, false]);
});

test("the clock of a zone shows for any instant what the calendar says", () => {
  fc.assert(
    fc.property(someZone, someInstant, fc.integer({ min: -24, max: 24 * 700 }), (zone, now, ahead) => {
      const at = new Date(now.getTime() + ahead * HOUR);
      const wall = zoneClock(zone, now).wall(at.getTime());
      const here = localTime(at, zone);
      expect([DAYS[weekdayOf(wall)], minuteOf(wall)]).toEqual([here.day, here.minute]);
    }),
    { numRuns: 1000 },
  );
});

test("the parts of a day follow each other, and it is night until the morning", () => {
  expect([0, 299, 300, 719, 720, 1020, 1319, 1320, 1439].map(timeOfDay)).toEqual([
    ...["night", "night", "morning", "morning", "afternoon", "evening", "evening", "night", "night"],
  ]);
});
