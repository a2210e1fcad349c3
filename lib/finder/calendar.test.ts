import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test, vi } from "vitest";
import { type CalendarEntry, calendarFile } from "./calendar";
import { nextStarts, type Rhythm } from "./rhythm";

const NOW = new Date("2026-12-01T14:37:21Z");
const tuesdays: Rhythm = { day: 2, minute: 19 * 60, zone: "Europe/London", weeks: null, pauses: [] };
const entry = (facts: Partial<CalendarEntry> = {}): CalendarEntry => ({
  ...{ meetingId: "0123456789abcdef", revision: 3, rhythm: tuesdays, length: 90, title: null, date: null },
  ...facts,
});

/** The file as another parser reads it, with the zones that it brings along. */
function readBack(file: string | null) {
  const calendar = new ICAL.Component(ICAL.parse(file ?? ""));
  const [component] = calendar.getAllSubcomponents("vevent");
  if (!component || calendar.getAllSubcomponents("vevent").length !== 1) throw new Error("one event expected");
  const event = new ICAL.Event(component);
  const [zone] = calendar.getAllSubcomponents("vtimezone");
  const timezone = new ICAL.Timezone({ component: zone });
  event.startDate.zone = timezone;
  event.endDate.zone = timezone;
  const instant = (time: ICAL.Time) => {
    time.zone = timezone;
    return time.toJSDate();
  };
  const upcoming = (count: number) => {
    const iterator = event.iterator();
    return Array.from({ length: count }, () => instant(iterator.next()));
  };
  return { event, component, instant, upcoming };
}

describe("a series", () => {
  test("keeps its hour over a change of clocks", () => {
    const { upcoming } = readBack(calendarFile(entry(), NOW));
    expect(upcoming(20)).toEqual(nextStarts(tuesdays, NOW, 20));
    expect(upcoming(20).map((date) => date.getUTCHours())).toContain(18);
  });

  test("leaves out the dates within a pause", () => {
    const rhythm = { ...tuesdays, pauses: [{ from: "2026-12-22", until: "2027-01-05" }] };
    const { upcoming } = readBack(calendarFile(entry({ rhythm }), NOW));
    expect(upcoming(5)).toEqual(nextStarts(rhythm, NOW, 5));
    expect(upcoming(5).map((date) => date.toISOString().slice(0, 10))).not.toContain("2026-12-29");
  });

  test("is on the weeks of a month that are meant, in any zone, as another reader of calendars sees it", () => {
    const zones = ["Europe/London", "America/New_York", "Australia/Lord_Howe", "America/Indianapolis", "Asia/Kolkata"];
    const some = fc.record({
      day: fc.integer({ min: 0, max: 6 }),
      // Not in the hours in which clocks change: there each reader has its own opinion.
      minute: fc.integer({ min: 240, max: 1380 }),
      zone: fc.constantFrom(...zones),
      weeks: fc.option(fc.integer({ min: 1, max: 63 })),
      pauses: fc.constantFrom([], [{ from: "2027-02-01", until: "2027-02-20" }]),
    });
    const someMoment = fc.date({ min: new Date("2026-01-01"), max: new Date("2028-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(some, someMoment, (rhythm, now) => {
        expect(readBack(calendarFile(entry({ rhythm }), now)).upcoming(6)).toEqual(nextStarts(rhythm, now, 6));
      }),
      { numRuns: 80 },
    );
  });
});

describe("one date", () => {
  test("is that date alone, and as long as it lasts", () => {
    const { event, instant } = readBack(calendarFile(entry({ date: "2026-12-15" }), NOW));
    expect(event.isRecurring()).toBe(false);
    expect(instant(event.startDate).toISOString()).toBe("2026-12-15T19:00:00.000Z");
    expect(instant(event.endDate).toISOString()).toBe("2026-12-15T20:30:00.000Z");
  });

  test("is the hour that clocks show where they leave out the one that is said", () => {
    const rhythm = { ...tuesdays, day: 0, minute: 90 };
    const { event } = readBack(calendarFile(entry({ rhythm, date: "2027-03-28" }), NOW));
    expect([event.startDate.hour, event.startDate.minute]).toEqual([2, 30]);
  });

  test("on which nobody meets is no date, and neither is one by appointment", () => {
    expect(calendarFile(entry({ date: "2026-12-16" }), NOW)).toBeNull();
    expect(calendarFile(entry({ date: "2026-11-24" }), NOW)).toBeNull();
    expect(calendarFile(entry({ rhythm: { ...tuesdays, day: null } }), NOW)).toBeNull();
    expect(calendarFile(entry({ rhythm: { ...tuesdays, zone: "Nowhere/Land" } }), NOW)).toBeNull();
  });
});

describe("what lies on a device", () => {
  test("says nothing of what it is about", () => {
    const file = calendarFile(entry(), NOW) ?? "";
    expect(file).not.toMatch(/cairn|recover|support|group|meeting|http/i);
    expect(readBack(file).event.summary).toBe("Appointment");
    expect(file).toContain("CLASS:PRIVATE");
  });

  test("has one's own title, and nothing that was typed can add to the file", () => {
    const title = "Tea; with B, at 7\nATTENDEE:x@example.org\r\nEND:VEVENT";
    const { event, component } = readBack(calendarFile(entry({ title }), NOW));
    expect(event.summary.replaceAll("\r", "")).toBe(title.replaceAll("\r", ""));
    expect(component.getAllProperties("attendee")).toEqual([]);
  });

  test("tells the day it was made and no time, has a lasting name, and counts up", () => {
    const file = calendarFile(entry(), NOW) ?? "";
    expect(file).toContain("DTSTAMP:20261201T000000Z");
    expect(file).toContain("UID:0123456789abcdef\r\n");
    expect(file).toContain("SEQUENCE:3");
    const one = calendarFile(entry({ date: "2026-12-15" }), NOW);
    expect(one).toContain("UID:0123456789abcdef-2026-12-15\r\n");
  });

  test("is written alike on any server's clock", () => {
    const file = calendarFile(entry(), NOW) ?? "";
    expect(file).toContain("DTSTART;TZID=Europe/London:20261201T190000");
    expect(file).toContain("DTEND;TZID=Europe/London:20261201T203000");
    vi.stubEnv("TZ", "Pacific/Auckland");
    const there = calendarFile(entry(), NOW);
    vi.unstubAllEnvs();
    expect(there).toBe(file);
  });
});
