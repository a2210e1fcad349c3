import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeKey, parseKey } from "./key-words";

describe("the key", () => {
  test("a word that is not in the list is pointed out by its place", () => {
    const [a, b, , d, e, f] = makeKey();
    expect(parseKey(`${a} ${b} xyzzyx ${d} ${e} ${f}`)).toEqual({ ok: false, problem: "word", position: 3 });
  });
  test("five words, seven words and nothing are refused", () => {
    const key = makeKey();
    for (const typed of [key.slice(1).join(" "), [...key, key[0]].join(" "), "", "   "]) {
      expect(parseKey(typed)).toEqual({ ok: false, problem: "length" });
    }
  });
  test("capitals, wide letters, line breaks and many spaces are forgiven", () => {
    const key = makeKey();
    expect(parseKey(`  ${key.join(" \n\t ").toUpperCase()}  `)).toEqual({ ok: true, key });
    expect(parseKey(key.join("\u3000"))).toEqual({ ok: true, key });
  });
  test("a note's numbers, commas and full stops are no words", () => {
    const key = makeKey();
    expect(parseKey(key.map((word, place) => `${place + 1}. ${word}`).join("\n"))).toEqual({ ok: true, key });
    expect(parseKey(`${key.join(", ")}.`)).toEqual({ ok: true, key });
  });
  // fast-check takes seconds to learn all of Unicode, longer on a busy machine.
  test("whatever is typed, reading it never throws", { timeout: 30_000 }, () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (typed) => typeof parseKey(typed).ok === "boolean"));
  });
  test("two keys are never alike", () => {
    expect(new Set(Array.from({ length: 2000 }, () => makeKey().join(" "))).size).toBe(2000);
  });
});
