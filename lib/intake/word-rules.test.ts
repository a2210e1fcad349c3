import { describe, expect, test } from "vitest";
import { plainOf } from "./finding";
import { crisisRules } from "./phases/crisis";
import { shamingRules } from "./phases/shaming";
import { sourcingRules } from "./phases/sourcing";

describe.each([
  ["crisis", crisisRules],
  ["sourcing", sourcingRules],
  ["shaming", shamingRules],
])("the %s rules", (_name, rules) => {
  test("each leaves alone what it must spare, and finds what it must find", () => {
    for (const rule of rules) {
      for (const spared of rule.spares)
        expect([rule.id, spared, rule.expression.test(plainOf(spared))]).toEqual([rule.id, spared, false]);
      for (const match of rule.matches)
        expect([rule.id, match, rule.expression.test(plainOf(match))]).toEqual([rule.id, match, true]);
    }
  });
  test("each has an id of its own", () => {
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  });
});
