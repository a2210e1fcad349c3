import { expect, test } from "vitest";
import { bitOf } from "@/lib/groups/traits";
import { indexOf } from "@/lib/testing/finder";
import type { IndexRow } from "./index-row";
import { startingSoon } from "./soon";

// A Tuesday.
const NOW = new Date("2026-12-01T18:00:00Z");
const idOf = (at: number) => String(at).padStart(16, "0");
const row = (at: number, facts: Partial<IndexRow>): IndexRow => ({
  ...{ groupId: idOf(at), programme: "na", lat: null, lng: null, confirmed: null, day: 2, minute: 19 * 60 },
  ...{ weeks: null, zone: "Europe/London", mode: "online", yes: 0, no: bitOf("closed"), languages: [], pauses: [] },
  ...facts,
});
const soon = (...rows: IndexRow[]) => startingSoon(indexOf(rows, NOW), NOW).map(({ id }) => Number(id));

test("only what is known to be open to all, can be joined from anywhere and begins within three hours", () => {
  expect(soon(row(1, {}))).toEqual([1]);
  expect(soon(row(1, { mode: "phone" }))).toEqual([1]);
  expect(soon(row(1, { minute: 21 * 60 }))).toEqual([1]);
  expect(soon(row(1, { minute: 21 * 60 + 1 }))).toEqual([]);
  expect(soon(row(1, { minute: 17 * 60 + 59 }))).toEqual([]);
  expect(soon(row(1, { mode: "in_person" }))).toEqual([]);
  expect(soon(row(1, { no: 0 }))).toEqual([]);
  expect(soon(row(1, { no: 0, yes: bitOf("closed") }))).toEqual([]);
  expect(soon(row(1, { day: null, minute: null }))).toEqual([]);
});

test("the first to begin stand first: three at most, and one of a programme", () => {
  const later = (at: number, programme: string) => row(at, { programme, minute: 18 * 60 + 10 * at });
  const rows = [later(1, "na"), later(2, "na"), later(3, "smart"), later(4, "lifering"), later(5, "other")];
  expect(soon(...rows)).toEqual([1, 3, 4]);
});

test("of those that begin at the same hour it is not always the same that is named", () => {
  const index = indexOf(
    Array.from({ length: 11 }, (_, at) => row(at, {})),
    NOW,
  );
  const weeks = [0, 1, 2, 3].map((n) => new Date(NOW.getTime() + n * 7 * 86_400_000));
  expect(new Set(weeks.map((now) => startingSoon(index, now)[0]?.id)).size).toBe(4);
});
