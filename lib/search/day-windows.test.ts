import fc from "fast-check";
import { expect, test } from "vitest";
import { dayNumber, dayWindows } from "./day-windows";

const DAY = 86_400_000;
const at = (day: number) => new Date(day * DAY + 3_600_000);

test("the pieces go back from the newest day to the oldest without a gap, none longer than what came before it", () => {
  const newestDay = fc.integer({ min: 18_000, max: 30_000 });
  const back = fc.integer({ min: 0, max: 12_000 });
  fc.assert(
    fc.property(newestDay, back, fc.double({ min: 0, max: 4000, noNaN: true }), (day, age, span) => {
      const windows = dayWindows(at(day), at(day - age), span);
      expect(windows[0]?.newest).toBeGreaterThanOrEqual(day);
      expect(windows.at(-1)?.oldest).toBeLessThanOrEqual(day - age);
      for (const [place, { newest, oldest }] of windows.entries()) {
        const before = windows.slice(0, place).reduce((sum, one) => sum + one.newest - one.oldest + 1, 0);
        expect(newest - oldest + 1).toBeLessThanOrEqual(
          Math.max(before, 2 ** Math.floor(Math.log2(Math.max(1, span)))),
        );
        if (place > 0) expect(newest).toBe((windows[place - 1]?.oldest ?? 0) - 1);
      }
    }),
  );
  expect(dayWindows(at(20_000), at(10_000), 1000).length).toBeLessThan(40);
});

test("no piece holds much more than 64,000 posts, whether most were written lately or long ago", () => {
  for (const [span, usual] of [
    [1, 100],
    [100, 1],
  ])
    for (const { newest, oldest } of dayWindows(at(20_000), at(10_000), span ?? 0, usual))
      expect(newest - oldest + 1).toBeLessThanOrEqual(64);
});

test("a day is counted in UTC", () => expect(dayNumber(new Date("1970-01-02T23:59:59Z"))).toBe(1));
