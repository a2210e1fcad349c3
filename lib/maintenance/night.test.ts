import { expect, test } from "vitest";
import { nightDue, nightMissed } from "./night";

const at = (day: number, hour: number) => new Date(Date.UTC(2026, 5, day, hour));

test("the work of a night is done once a day, from two o'clock on, and at once where it never was", () => {
  expect(nightDue({ night: null, renewed: false }, at(15, 0))).toBe(true);
  expect(nightDue({ night: "2026-06-14", renewed: true }, at(15, 1))).toBe(false);
  expect(nightDue({ night: "2026-06-14", renewed: true }, at(15, 2))).toBe(true);
  expect(nightDue({ night: "2026-06-14", renewed: true }, at(15, 23))).toBe(true);
  expect(nightDue({ night: "2026-06-15", renewed: true }, at(15, 23))).toBe(false);
});

test("the first of all is due at the first look, whatever the hour", () => {
  expect(nightDue({ night: "2026-06-15", renewed: false }, at(15, 0))).toBe(true);
});

test("a night whose work is not done by six is told of, and so is every one before it", () => {
  expect(nightMissed("2026-06-14", at(15, 5))).toBe(false);
  expect(nightMissed("2026-06-14", at(15, 6))).toBe(true);
  expect(nightMissed("2026-06-13", at(15, 0))).toBe(true);
  expect(nightMissed("2026-06-15", at(15, 23))).toBe(false);
  // Whoever could write a day to come would have no night missed for years.
  expect(nightMissed("9999-01-01", at(15, 12))).toBe(true);
  // A site that has just been made has had no night yet.
  expect(nightMissed(null, at(15, 12))).toBe(false);
});
