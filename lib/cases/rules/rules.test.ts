import { expect, test } from "vitest";
import { communityRules, reportReasons } from "./rules";

test("rules and reasons each have an id of their own", () => {
  expect(new Set(communityRules.map((rule) => rule.id)).size).toBe(communityRules.length);
  expect(new Set(reportReasons.map((reason) => reason.id)).size).toBe(reportReasons.length);
});

test("worry about a person is the first reason, and the only concern", () => {
  expect(reportReasons[0]?.id).toBe("worried");
  expect(reportReasons.filter((reason) => reason.concern)).toHaveLength(1);
});

test("every other reason stands for a rule, and every rule can be reported", () => {
  const named = reportReasons.flatMap((reason) => (reason.rule ? [reason.rule] : []));
  expect([...named].sort()).toEqual(communityRules.map((rule) => rule.id).sort());
});
