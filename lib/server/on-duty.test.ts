import { expect, test } from "vitest";
import { later, minutes } from "@/lib/kernel/time";
import { OnDuty } from "./on-duty";

const NOW = new Date("2026-06-15T12:00:00Z");
const session = (name: number) => new Uint8Array(32).fill(name);

test("nobody is said to be here who has not used the desk, or not for a quarter of an hour", () => {
  const duty = new OnDuty();
  expect(duty.isSomebodyHere(NOW, null)).toBe(false);
  duty.use(session(1), "ada", NOW);
  expect(duty.isSomebodyHere(later(NOW, minutes(14)), null)).toBe(true);
  expect(duty.isSomebodyHere(later(NOW, minutes(15)), null)).toBe(false);
  duty.use(session(1), "ada", later(NOW, minutes(10)));
  expect(duty.isSomebodyHere(later(NOW, minutes(24)), null)).toBe(true);
});

test("a volunteer who writes is not told that they are here themselves", () => {
  const duty = new OnDuty();
  duty.use(session(1), "ada", NOW);
  duty.use(session(2), "ada", NOW);
  expect(duty.isSomebodyHere(NOW, "ada")).toBe(false);
  duty.use(session(3), "ben", NOW);
  expect(duty.isSomebodyHere(NOW, "ada")).toBe(true);
});

test("whoever signs out is not here any more", () => {
  const duty = new OnDuty();
  duty.use(session(1), "ada", NOW);
  duty.use(session(2), "ben", NOW);
  duty.leave(session(1));
  expect(duty.isSomebodyHere(NOW, "ben")).toBe(false);
  expect(duty.isSomebodyHere(NOW, null)).toBe(true);
});
