import { expect, test } from "vitest";
import { readingOf } from "@/lib/intake/reading/reading";
import { compile } from "./compile";
import { matchesIn } from "./match";
import { languageFileSchema } from "./schema";

const rule = (id: string, phrase: string) => ({
  id,
  kind: "selling",
  weight: 2,
  severity: 2,
  phrases: [phrase],
  matches: ["--"],
  spares: ["--"],
});
const grammar = compile([
  [
    languageFileSchema.parse({
      fillers: ["just"],
      idiomsOf: { selling: ["paid"], suicide: ["owed"] },
      rules: [
        rule("price", "(paid|owed)? # for (£|# quid)"),
        rule("order", "^ mate? stop ..2 it"),
        rule("name", "im Aa Aa"),
      ],
    }),
  ],
]);
const found = (text: string) => matchesIn(readingOf(text, grammar.lexicon).tokens, grammar).map((one) => one.rule.id);

test.each([
  ["5 for £20", ["price"]],
  ["10mg for 20 quid", ["price"]],
  ["5 for 20 minutes", []],
  ["Hi. Just stop taking it", ["order"]],
  ["hi mate, stop it", ["order"]],
  ["I stop taking it", []],
  ["Hi, I'm Elaine Garvock", ["name"]],
  ["im so tired", []],
  ["paid 5 for £20", []],
  ["owed 5 for £20", ["price"]],
])("%s", (text, expected) => {
  expect(found(text)).toEqual(expected);
});
