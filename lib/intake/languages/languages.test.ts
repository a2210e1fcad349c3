import { describe, expect, test } from "vitest";
import { matchesIn } from "@/lib/intake/grammar/match";
import type { Rule } from "@/lib/intake/grammar/schema";
import { takeIn } from "@/lib/intake/intake";
import { readingOf } from "@/lib/intake/reading/reading";
import { grammar } from "./languages";

const { rules, lexicon } = grammar();

const fired = (typed: string): Rule[] => matchesIn(readingOf(typed, lexicon).tokens, grammar()).map(({ rule }) => rule);

test("rules have an id each", () => {
  const ids = rules.map(({ id }) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

describe("every rule", () => {
  test("fires on each example of its own", () => {
    const missed = rules.flatMap((rule) =>
      rule.matches.filter((typed) => !fired(typed).includes(rule)).map((typed) => `${rule.id}: ${typed}`),
    );
    expect(missed).toEqual([]);
  });

  test("and all others stay silent on what it spares: no question, nothing held, and help at most by its sound", () => {
    const wrong = rules.flatMap((rule) =>
      rule.spares.flatMap((body) => {
        const { heard, cry, held, nudges } = takeIn({ title: null, body, acknowledged: [] });
        return (heard === null || cry.bySound) && !held && nudges.length === 0 ? [] : [`${rule.id}: ${body}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});
