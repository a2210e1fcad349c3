import { expect, test } from "vitest";
import { en } from "@/components/messages/en";
import rules from "@/lib/cases/rules/rules.json";
import boards from "@/seeds/boards/boards.json";
import help from "@/seeds/help/help.json";
import { wrongWords, wrongWordsOnPage } from "./plain-words";
import { toNode } from "./source";

/** Every text in a tree of messages, without the names and forms of ICU's arguments. */
function textsOf(tree: unknown): string[] {
  if (typeof tree === "string") return [tree.replaceAll(/\{\w+(?:, \w+,)?/g, " ").replaceAll(/<\/?\w+>/g, " ")];
  return (Array.isArray(tree) ? tree : Object.values(toNode(tree) ?? {})).flatMap(textsOf);
}

test("what wounds, and what only the code calls things, is found", () => {
  expect(wrongWords("last words yesterday")).toEqual(["last words"]);
  expect(wrongWords("An alias in this case, just in case. A cased tag")).toEqual(["alias", "case", "tag"]);
  const page =
    '<head><title>alias</title></head><body data-alias="x"><p>My notebook. Erase me</p><script>alias</script>';
  expect(wrongWordsOnPage(page)).toEqual(["Erase me"]);
});

test.each([
  ["the catalogue", en],
  ["the boards", boards],
  ["the guidelines", rules],
  ["the help pages", help],
])("neither stands in %s", (_name, tree) => {
  const ids = new Set(["id", "slug", "rule"]);
  const texts = textsOf(JSON.parse(JSON.stringify(tree, (key, value) => (ids.has(key) ? undefined : value))));
  expect(texts.length).toBeGreaterThan(20);
  expect(texts.flatMap((text) => wrongWords(text).map((word) => `${word}: ${text}`))).toEqual([]);
});
