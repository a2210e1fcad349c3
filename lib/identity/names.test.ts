import { expect, test } from "vitest";
import { aliasWords as aliasList, profileWords } from "@/seeds/words/words";
import { aliasSeed, aliasWords, drawProfileName } from "./names";

const root = new Uint8Array(32).fill(7);
const other = new Uint8Array(32).fill(8);

test("an alias is the same each time in one place, and another elsewhere and for anybody else", () => {
  expect(aliasWords(root, "place-a", 0)).toBe(aliasWords(root, "place-a", 0));
  expect(aliasWords(root, "place-a", 0)).not.toBe(aliasWords(root, "place-b", 0));
  expect(aliasWords(root, "place-a", 0)).not.toBe(aliasWords(root, "place-a", 1));
  expect(aliasWords(root, "place-a", 0)).not.toBe(aliasWords(other, "place-a", 0));
  expect(aliasSeed(root, "place-a")).not.toBe(aliasSeed(root, "place-b"));
});

test("an alias is made of alias words and a profile of profile words", () => {
  const [first = "", second = ""] = aliasWords(root, "place-a", 0).split(" ");
  expect(aliasList.first).toContain(first);
  expect(aliasList.second).toContain(second);
  expect(profileWords.first).toContain(drawProfileName(() => 3, 0).split(" ")[0]);
});

test("aliases spread over their list", () => {
  const names = Array.from({ length: 500 }, (_, place) => aliasWords(root, String(place), 0));
  expect(new Set(names).size).toBeGreaterThan(480);
});

test("when two words are taken too often, a third makes room", () => {
  expect(drawProfileName(() => 0, 7).split(" ")).toHaveLength(2);
  expect(drawProfileName(() => 0, 8).split(" ")).toHaveLength(3);
});
