import { describe, expect, test } from "vitest";
import { readingOf } from "@/lib/intake/reading/reading";
import { compile } from "./compile";
import { matchesIn } from "./match";
import { languageFileSchema } from "./schema";

const rule = (id: string, phrases: string[], more: object = {}) => ({
  ...{ id, kind: "suicide", weight: 4, severity: 1, phrases, matches: ["xx"], spares: ["xx"] },
  ...more,
});
const english = languageFileSchema.parse({
  classes: { i: ["i", "im"], want: ["want to", "wanna"], die: ["die", "end it", "💀"], they: ["he", "she"] },
  common: ["i", "they"],
  fillers: ["really", "just"],
  scopes: {
    negation: { before: ["never", "dont"], after: [] },
    past: { before: ["used to"], after: ["years ago"] },
    condition: { before: ["if"], after: [] },
  },
  ends: ["but"],
  idioms: ["{die} of laughter"],
  rules: [
    rule("wish", ["{i} {want} {die}"]),
    rule("breath", ["{they} (isnt|is not) ..1 breathing"], { kind: "overdose", despite: ["negation"] }),
  ],
});
const grammarOf = (...languages: (typeof english)[]) => compile(languages.map((file) => [file]));
const english1 = grammarOf(english);
const fired = (typed: string, grammar = english1) =>
  matchesIn(readingOf(typed, grammar.lexicon).tokens, grammar).map((match) => match.rule.id);

describe("a phrase", () => {
  test.each([
    ["I want to die", ["wish"]],
    ["im just really wanna end it", ["wish"]],
    ["I want to 💀", ["wish"]],
    ["I want to 😭 die", ["wish"]],
    ["he is not even breathing", ["breath"]],
    ["he is not one bit breathing", []],
    ["I want to. Die hard is on", []],
    ["want to die", []],
  ])("%s", (typed, rules) => {
    expect(fired(typed)).toEqual(rules);
  });
});

describe("what takes its force away", () => {
  test.each([
    ["I never said I want to die", []],
    ["years ago I used to say I want to die", []],
    ["I want to die, that was years ago", []],
    ["if I want to die", []],
    ["I never slept but I want to die", ["wish"]],
    ["I never sleep. I want to die", ["wish"]],
    ["I never had one two three four five six seven I want to die", ["wish"]],
    ["I want to die of laughter", []],
    ["I never saw that she isnt breathing", ["breath"]],
    ["if she isnt breathing", []],
  ])("%s", (typed, rules) => {
    expect(fired(typed)).toEqual(rules);
  });
});

test("words in a Markdown quote are told apart: they may be another's", () => {
  const matches = matchesIn(readingOf("> I want to die\n\nhe wrote", english1.lexicon).tokens, english1);
  expect(matches.map(({ quoted }) => quoted)).toEqual([true]);
});

test("a third language is only a file", () => {
  const welsh = languageFileSchema.parse({
    classes: { eisiau: ["dwi isio", "dw i eisiau"], marw: ["marw"] },
    rules: [rule("dymuno-marw", ["{eisiau} {marw}"])],
  });
  const both = grammarOf(english, welsh);
  expect(fired("dwi isio marw", both)).toEqual(["dymuno-marw"]);
  expect(fired("I want to die", both)).toEqual(["wish"]);
});

test.each([
  ["a class that is not there", { rules: [rule("a", ["{nobody} die"])] }],
  ["nothing but common words", { classes: { i: ["i"] }, common: ["i"], rules: [rule("a", ["{i}"])] }],
])("a file is refused for %s", (_why, file) => {
  expect(() => grammarOf(languageFileSchema.parse(file))).toThrow();
});
