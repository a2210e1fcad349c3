import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { testDatabase } from "@/lib/testing/database";
import { seededChance } from "@/lib/testing/world";
import { nextStart, type Rhythm } from "./rhythm";

const db = await testDatabase();
const HOUR = 3_600_000;
const chance = seededChance(7);

const NAMED = ["Australia/Lord_Howe", "Europe/London", "America/New_York", "Pacific/Chatham", "America/Santiago"];
/** Zones that both know by the same rules. */
const rows = await db.$queryRaw<{ name: string }[]>`SELECT name FROM pg_timezone_names`;
const theirs = new Set(rows.map(({ name }) => name));
const zones = Intl.supportedValuesOf("timeZone").filter((zone) => theirs.has(zone));

/** Both days of a change of clocks and the week around it, as minutes of the night. */
function someRhythm(zone: string): { rhythm: Rhythm; from: Date } {
  const around = Temporal.Instant.fromEpochMilliseconds(Date.UTC(2026, chance(24), 1)).toZonedDateTimeISO(zone);
  const change = around.getTimeZoneTransition("next") ?? around;
  const near = change.toPlainDate();
  const minute = chance(2) === 0 ? chance(1440) : chance(300);
  const rhythm = { day: near.dayOfWeek % 7, minute, zone, weeks: null, pauses: [] };
  const before = change.epochMilliseconds - chance(8 * 24) * HOUR;
  return { rhythm: chance(3) === 0 ? { ...rhythm, day: chance(7) } : rhythm, from: new Date(before) };
}

/** The wall time of the date on which a rhythm is next held, and whether its hour comes twice there. */
function wallOf({ minute, zone }: Rhythm, start: number): { text: string; isTwice: boolean } {
  const at = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone);
  const time = { hour: Math.floor((minute ?? 0) / 60), minute: (minute ?? 0) % 60 };
  // An hour that is left out shortly before midnight carries a start into the next day.
  const date = at.hour * 60 + at.minute < (minute ?? 0) ? at.toPlainDate().subtract({ days: 1 }) : at.toPlainDate();
  const plain = date.toPlainDateTime(Temporal.PlainTime.from(time));
  const earlier = plain.toZonedDateTime(zone, { disambiguation: "earlier" });
  const later = plain.toZonedDateTime(zone, { disambiguation: "later" });
  const isTwice = earlier.epochMilliseconds !== later.epochMilliseconds && earlier.toPlainDateTime().equals(plain);
  return { text: plain.toString(), isTwice };
}

test("starts are when PostgreSQL says that clocks show them, in all zones and around all changes", async () => {
  const asked = [...NAMED.flatMap((zone) => Array<string>(200).fill(zone)), ...zones, ...zones].map((zone) => {
    const { rhythm, from } = someRhythm(zone);
    const start = nextStart(rhythm, from) ?? 0;
    return { zone, start, ...wallOf(rhythm, start) };
  });
  const clear = asked.filter(({ isTwice }) => !isTwice);
  expect(asked.length - clear.length).toBeGreaterThan(10);
  expect(clear.length).toBeGreaterThan(1500);
  const said = await db.$queryRaw<{ start: number }[]>`
    SELECT (extract(epoch FROM text::timestamp AT TIME ZONE zone) * 1000)::float8 AS start
    FROM unnest(${clear.map(({ text }) => text)}::text[], ${clear.map(({ zone }) => zone)}::text[])
      WITH ORDINALITY AS asked(text, zone, place) ORDER BY place`;
  const found = clear.filter(({ start }, at) => said[at]?.start !== start);
  expect(found.map(({ zone, text, start }) => `${zone} ${text} ${new Date(start).toISOString()}`)).toEqual([]);
});
