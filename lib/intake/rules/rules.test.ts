import { describe, expect, test } from "vitest";
import { processorTime } from "@/lib/testing/processor-time";
import { asRulesSee, compiled, crisisRules, ordinarySentences, shamingRules, sourcingRules } from "./rules";

const files = { crisis: crisisRules, sourcing: sourcingRules, shaming: shamingRules };

const firing = (rules: readonly { id: string; pattern: string }[], text: string) =>
  rules.filter((rule) => compiled(rule).test(asRulesSee(text))).map((rule) => rule.id);

describe.each(Object.entries(files))("the rules of %s", (_file, rules) => {
  test("have an id each", () => {
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  });

  test("fire on every example of their own", () => {
    const missed = rules.flatMap((rule) =>
      rule.matches.filter((text) => !compiled(rule).test(asRulesSee(text))).map((text) => `${rule.id}: ${text}`),
    );
    expect(missed).toEqual([]);
  });

  test("fire on no example that any rule of the file spares", () => {
    const wrong = rules
      .flatMap((rule) => rule.spares)
      .flatMap((text) => firing(rules, text).map((id) => `${id}: ${text}`));
    expect(wrong).toEqual([]);
  });

  test("stay quick on long and hostile text", () => {
    const hostile = ["a ", "i can't ", "i'm going to ", "he is ", "1 2 ", "1-", "my ", "gave him ", "says "].map(
      (part) => part.repeat(20_000 / part.length),
    );
    const spent = processorTime();
    for (const text of hostile) firing(rules, text);
    expect(spent()).toBeLessThan(3_000);
  });
});

test("ordinary words of this place are never taken for sourcing, shaming or an emergency under way", () => {
  const emergencies = crisisRules.filter((rule) => rule.severity === 0);
  const wrong = ordinarySentences.flatMap((text) =>
    firing([...sourcingRules, ...shamingRules, ...emergencies], text).map((id) => `${id}: ${text}`),
  );
  expect(wrong).toEqual([]);
});

test("typographic apostrophes, capitals and line breaks hide nothing", () => {
  expect(firing(crisisRules, "I CAN’T\nwake him   up")).toContain("cant-wake-them");
});
