import { expect, test } from "vitest";
import { makeKey, parseKey } from "./key-words";
import { KEY_WORDS } from "./limits";
import { plainLetters } from "./typed-key";
import { DRAWN, LIST, listed, NEVER_DRAWN, splitRunTogether } from "./word-list";

const never = Object.values(NEVER_DRAWN).flat();

test("every word that is never drawn is a word of the list, said once and in order", () => {
  expect(never.filter((word) => !LIST.includes(word))).toEqual([]);
  expect(new Set(never).size).toBe(never.length);
  for (const words of Object.values(NEVER_DRAWN)) expect(words).toEqual([...words].sort());
});

test("no new key holds a word of drugs, of dying, of violence or of shame", () => {
  const samples = "baggie morphine opium junkie stash snort dealer slit strangle unworthy unloved".split(" ");
  for (const word of samples) expect(never).toContain(word);
  const left = new Set(never);
  expect(DRAWN.filter((word) => left.has(word))).toEqual([]);
  const drawn = Array.from({ length: 20_000 }, makeKey).flat();
  const all = new Set(LIST);
  expect(drawn.filter((word) => left.has(word) || !all.has(word))).toEqual([]);
});

test("six words still carry at least 77 bits", () => {
  expect(new Set(DRAWN).size).toBe(7310);
  expect(KEY_WORDS * Math.log2(DRAWN.length)).toBeGreaterThanOrEqual(77);
});

test("a key that was drawn before some words were left out opens as before", () => {
  for (let at = 0; at + KEY_WORDS <= never.length; at += 1) {
    const key = never.slice(at, at + KEY_WORDS);
    expect(parseKey(key.join(" "))).toEqual({ ok: true, key });
  }
});

test("no word of the list is read as another, and with its hyphen lost only 'yo-yo' meets another word", () => {
  expect(LIST.filter((word) => plainLetters(word) !== word || listed(word) !== word)).toEqual([]);
  const without = LIST.filter((word) => word.includes("-")).filter((word) => listed(word.replace("-", "")) !== word);
  expect(without).toEqual(["yo-yo"]);
  for (const word of ["yo-yo", "yoyo"]) expect(never).toContain(word);
});

test("no word of the list begins with another, so words that ran together are read in one way", () => {
  const plain = [...new Set(LIST.map((word) => word.replace("-", "")))].sort();
  expect(plain.filter((word, at) => plain[at + 1]?.startsWith(word))).toEqual([]);
  for (const word of plain) expect(splitRunTogether(word)).toEqual([listed(word)]);
});
