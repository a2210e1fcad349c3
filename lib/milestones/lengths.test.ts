import { expect, test } from "vitest";
import { RUNGS } from "./blur";
import { GROUPS, groupNumberOf } from "./groups";
import { lengthsNear } from "./lengths";

test("whoever comes from a group of stones is shown its lengths first, and every other one after them", () => {
  for (const { n, stretch } of GROUPS) {
    const shown = lengthsNear(stretch).flatMap(({ lengths }) => lengths);
    expect(new Set(shown.map(({ code }) => code)).size).toBe(RUNGS.length);
    if (!stretch) continue;
    const [first] = shown;
    // The first days stand before the weeks, on one part of the ladder.
    const expected = stretch === "weeks" ? 1 : n;
    expect(first && groupNumberOf(first.kind, first.amount)).toBe(expected);
  }
});

test("of the years, those past ten stand right after the others", () => {
  expect(lengthsNear("years").map(({ part }) => part)).toEqual(["years", "longer", "first", "months"]);
  expect(lengthsNear(undefined).map(({ part }) => part)).toEqual(["first", "months", "years", "longer"]);
});
