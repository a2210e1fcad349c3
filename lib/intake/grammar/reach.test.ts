import { describe, expect, it } from "vitest";
import { readingOf } from "@/lib/intake/reading/reading";
import { compile } from "./compile";
import { matchesIn } from "./match";
import { languageFileSchema } from "./schema";

const file = languageFileSchema.parse({
  classes: { i: ["i", "im"], pill: ["pill", "tablets"] },
  common: ["i"],
  fillers: ["really"],
  scopes: {
    negation: { before: ["dont", "not", "no"], after: [] },
    past: { before: ["used to"], after: ["years ago"] },
  },
  ends: ["but"],
  idioms: ["die laughing"],
  rules: [
    {
      id: "die",
      kind: "suicide",
      weight: 4,
      severity: 1,
      phrases: ["want to die", "{i} ..3 (die|{pill})"],
      matches: ["want to die"],
      spares: ["to die"],
    },
  ],
});
const grammar = compile([[file]]);
const fires = (text: string) => matchesIn(readingOf(text, grammar.lexicon).tokens, grammar).length > 0;

describe("matchesIn", () => {
  it.each([
    ["a phrase", "we want to die"],
    ["a filler inside", "want to really die"],
    ["a class among words in brackets", "i have the tablets"],
    ["a negation before a comma", "no sleep, no money, want to die"],
    ["a negation before an end", "not now but want to die"],
    ["a common word behind digits", "w4nt to die"],
    ["a letter drawn out", "want to dieeee"],
  ])("hears %s", (_what, text) => expect(fires(text)).toBe(true));

  it.each([
    ["a negation before", "they dont want to die"],
    ["a negation in a gap", "i will not die"],
    ["what was, in a gap", "i used to die"],
    ["what was, behind", "want to die years ago"],
    ["an idiom", "want to die laughing"],
    ["words of two sentences", "i sat. tablets"],
  ])("spares %s", (_what, text) => expect(fires(text)).toBe(false));
});
