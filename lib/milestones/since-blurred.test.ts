import { expect, test } from "vitest";
import { sinceBlurred } from "./since-blurred";

const now = new Date("2026-12-01T12:00:00Z");
const after = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  sinceBlurred(form, now);
  return Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
};

test("a day of beginning becomes the length that it comes to, and is gone from the form", () => {
  const typed = { mark: "time", length: "typed", since: "2026-09-01", amount: "3", unit: "months", exact: "on" };
  expect(after(typed)).toEqual({ mark: "time", length: "months-3", unit: "months" });
  // Two days apart leave the same form.
  expect(after({ since: "2026-09-03" })).toEqual(after({ since: "2026-09-01" }));
});

test("what is no day stays as it was typed, to be asked about", () => {
  for (const since of ["", "2027-03-01"]) expect(after({ since, length: "typed" })).toEqual({ since, length: "typed" });
});
