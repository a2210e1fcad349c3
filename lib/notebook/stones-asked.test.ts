import { expect, test } from "vitest";
import { dueStones, stonesAsked, withAsks } from "./stones-asked";

const on = new Date("2026-12-01T12:00:00Z");
const at = (day: string) => new Date(`${day}T09:00:00Z`);

test("who wants to be asked is asked in three weeks, once, about the stone that waits longest", () => {
  const page = withAsks(stonesAsked.empty, [
    { id: "b", answer: "ask", on: at("2026-12-03") },
    { id: "a", answer: "ask", on },
  ]);
  expect(dueStones(page, at("2026-12-21"))).toEqual([]);
  expect(dueStones(page, at("2026-12-22"))).toEqual(["a"]);
  expect(dueStones(page, at("2027-03-01"))).toEqual(["a", "b"]);
});

test("'not now' asks again a week later, and 'never' no more; the same answer twice changes nothing", () => {
  const asked = withAsks(stonesAsked.empty, [{ id: "a", answer: "ask", on }]);
  const again = withAsks(asked, [{ id: "a", answer: "later", on: at("2026-12-22") }]);
  expect(dueStones(again, at("2026-12-28"))).toEqual([]);
  expect(dueStones(again, at("2026-12-29"))).toEqual(["a"]);
  expect(withAsks(again, [{ id: "a", answer: "later", on: at("2026-12-22") }])).toBe(again);
  const never = withAsks(again, [{ id: "a", answer: "never", on }]);
  expect(never.asks).toEqual([]);
  expect(withAsks(never, [{ id: "a", answer: "never", on }])).toBe(never);
});

test("the page stays small, whoever asks to be asked about everything", () => {
  const many = Array.from({ length: 50 }, (_, nth) => ({ id: `stone-${nth}`, answer: "ask" as const, on }));
  expect(withAsks(stonesAsked.empty, many).asks).toHaveLength(20);
});
