import { expect, test } from "vitest";
import { mayForget } from "./forget-files";

const at = (hour: number) => new Date(Date.UTC(2026, 5, 15, hour));

test("a large database never stands still in the small hours, and a small one forgets at any time", () => {
  expect([0, 2, 5, 8, 12, 23].filter((hour) => mayForget("large", at(hour)))).toEqual([]);
  expect([9, 11].every((hour) => mayForget("large", at(hour)))).toBe(true);
  expect([0, 3, 15].every((hour) => mayForget("small", at(hour)))).toBe(true);
  expect(mayForget("no", at(10))).toBe(false);
});
