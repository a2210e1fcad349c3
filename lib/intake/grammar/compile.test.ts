import { expect, test } from "vitest";
import { readingOf } from "@/lib/intake/reading/reading";
import { compile } from "./compile";
import { matchesIn } from "./match";
import { languageFileSchema } from "./schema";

const rule = (id: string, phrase: string) => ({
  id,
  kind: "suicide",
  weight: 4,
  severity: 1,
  phrases: [phrase],
  matches: [phrase],
  spares: ["nothing"],
});
const english = languageFileSchema.parse({
  fillers: ["really"],
  scopes: { negation: { before: ["never"], after: [] } },
  ends: ["but"],
  rules: [rule("want-to-die", "want to die")],
});
const spanish = languageFileSchema.parse({
  fillers: ["ya"],
  scopes: { negation: { before: ["no"], after: [] } },
  ends: ["pero"],
  rules: [rule("quiero-morir", "quiero morir")],
});
const grammar = compile([[english], [spanish]]);
const found = (text: string) => matchesIn(readingOf(text, grammar.lexicon).tokens, grammar).map(({ rule }) => rule.id);

test.each([
  ["i want to die", ["want-to-die"]],
  ["i never want to die", []],
  ["never again but i want to die", ["want-to-die"]],
  ["no quiero morir", []],
  ["no se pero quiero morir", ["quiero-morir"]],
])("scopes and their ends silence phrases of their own language: %s", (text, ids) => {
  expect(found(text)).toEqual(ids);
});

test.each([
  ["no more of this i want to die", ["want-to-die"]],
  ["never mind quiero morir", ["quiero-morir"]],
  ["never pero i want to die", []],
])("and none of another language: %s", (text, ids) => {
  expect(found(text)).toEqual(ids);
});

test("fillers stand between the words of their own language only", () => {
  expect(found("i want really to die, quiero ya morir")).toEqual(["want-to-die", "quiero-morir"]);
  expect(found("i want ya to die, quiero really morir")).toEqual([]);
});

test("idioms silence what the rules of their file are about, and nothing else", () => {
  const selling = languageFileSchema.parse({
    idioms: ["die laughing"],
    rules: [{ ...rule("sell", "sell you"), kind: "selling" }],
  });
  const shared = languageFileSchema.parse({ idioms: ["want to die of shame"] });
  const mixed = compile([[english, selling, shared]]);
  const ids = (text: string) => matchesIn(readingOf(text, mixed.lexicon).tokens, mixed).map(({ rule }) => rule.id);
  expect(ids("i want to die laughing")).toEqual(["want-to-die"]);
  expect(ids("i want to die of shame")).toEqual([]);
});
