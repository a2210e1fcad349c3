import { expect, test } from "vitest";
import { hours, later } from "@/lib/kernel/time";
import { NOON } from "@/lib/testing/world";
import { dueSources, nextReading } from "./due";

const source = (id: string, every: number, last: Date | null) => ({ id, hours: every, last });

test("no source is asked sooner than its hours after it was, nor than six, and none much later", () => {
  for (let n = 0; n < 200; n += 1) {
    const every = n % 30;
    const wait = (nextReading(source(`s${n}`, every, NOON))?.getTime() ?? 0) - NOON.getTime();
    // The hour that is kept began up to an hour before it was asked.
    expect(wait).toBeGreaterThanOrEqual(hours(Math.max(6, every) + 1));
    expect(wait).toBeLessThan(hours(Math.max(6, every) + 2));
  }
});

test("sources with one rhythm are not all due at one minute", () => {
  const times = Array.from({ length: 50 }, (_, n) => nextReading(source(`s${n}`, 6, NOON))?.getTime());
  expect(new Set(times).size).toBeGreaterThan(45);
});

test("who was never read is due, and who waited longest is first", () => {
  const all = [source("a", 6, later(NOON, -hours(9))), source("b", 6, NOON), source("c", 24, null)];
  expect(dueSources([...all, source("d", 6, later(NOON, -hours(90)))], NOON).map(({ id }) => id)).toEqual([
    "c",
    "d",
    "a",
  ]);
});
