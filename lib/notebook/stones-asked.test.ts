import { expect, test } from "vitest";
import { dueStone, stonesAsked, withAsks } from "./stones-asked";

const on = new Date("2026-12-01T12:00:00Z");
const at = (day: string) => new Date(`${day}T09:00:00Z`);

test("who wants to be asked is asked in three weeks, once, about the stone that waits longest", () => {
  const page = withAsks(stonesAsked.empty, [
    { id: "b", answer: "ask", on: at("2026-12-03") },
    { id: "a", answer: "ask", on },
  ]);
  expect(dueStone(page, at("2026-12-21"))).toBeNull();
  expect(dueStone(page, at("2026-12-22"))).toBe("a");
  expect(dueStone(page, at("2027-03-01"))).toBe("a");
});

test("'not now' asks again a week later, and 'never' no more; the same answer twice changes nothing", () => {
  const asked = withAsks(stonesAsked.empty, [{ id: "a", answer: "ask", on }]);
  const again = withAsks(asked, [{ id: "a", answer: "later", on: at("2026-12-22") }]);
  expect(dueStone(again, at("2026-12-28"))).toBeNull();
  expect(dueStone(again, at("2026-12-29"))).toBe("a");
  expect(withAsks(again, [{ id: "a", answer: "later", on: at("2026-12-22") }])).toBe(again);
  const never = withAsks(again, [{ id: "a", answer: "never", on }]);
  expect(never.asks).toEqual([]);
  expect(withAsks(never, [{ id: "a", answer: "never", on }])).toBe(never);
});

test("the page stays small, whoever asks to be asked about everything", () => {
  const many = Array.from({ length: 50 }, (_, nth) => ({ id: `stone-${nth}`, answer: "ask" as const, on }));
  expect(withAsks(stonesAsked.empty, many).asks).toHaveLength(20);
});
