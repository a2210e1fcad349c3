import fc from "fast-check";
import { expect, test } from "vitest";
import { cutByGraphemes, endByGraphemes, firstWords } from "./cut-text";

const family = "👩‍👩‍👧‍👦";
const flag = "🇺🇦";

test.each([
  ["a text with room stays as it is", "one two", 7, "one two"],
  ["a family is not torn apart", `ab${family}c`, 5, "ab"],
  ["a flag is not cut into letters", `${flag}${flag}${flag}`, 10, `${flag}${flag}`],
  ["a skin tone stays with its hand", "a👍🏽b", 3, "a"],
  ["a letter keeps its marks", "ne\u0323\u0302", 3, "n"],
  ["a syllable of Devanagari stays whole", "नमस्ते", 3, "नम"],
  ["one character longer than there is room keeps its code points", family, 4, "👩\u200d"],
  ["no half of a character is left", "👩👩👩", 3, "👩"],
])("%s", (_guarantee, text, most, expected) => expect(cutByGraphemes(text, most)).toBe(expected));

test.each([
  ["an end with room stays as it is", "one two", 7, "one two"],
  ["an end does not begin within a family", `a${family}bc`, 5, "bc"],
  ["an end does not begin with half a character", "👩👩", 3, "👩"],
  ["an end of one character longer than the room keeps its code points", family, 4, "\u200d👦"],
])("%s", (_guarantee, text, most, expected) => expect(endByGraphemes(text, most)).toBe(expected));

test.each([
  ["words are cut between two of them", "one two three four", 9, "one two …"],
  ["what ends a part of a sentence goes with the cut", "one two, three four", 9, "one two …"],
  ["a word that ends where the room ends stays", "one two three", 7, "one two …"],
  ["one long word is cut inside", "a".repeat(30), 10, `${"a".repeat(10)}…`],
  ["a short word before a long one does not cost the room", `Oh ${"a".repeat(30)}`, 10, `Oh ${"a".repeat(7)}…`],
  [
    "Chinese is cut between two words, with no blank to look for",
    "今天是第一百天。谢谢你们大家",
    11,
    "今天是第一百天。谢谢…",
  ],
  ["a blank at the front costs Chinese nothing", "大家好 今天是第一百天谢谢你们", 12, "大家好 今天是第一百天…"],
  ["a row of emoji is cut between two", "🌱".repeat(20), 9, "🌱🌱🌱🌱…"],
])("%s", (_guarantee, text, most, expected) => expect(firstWords(text, most)).toBe(expected));

test("a cut text is a beginning of the text, has room, and is never without anything", () => {
  const piece = fc.constantFrom("word", " ", "你好", "สวัสดี", family, flag, "é", "\u0301", "👍🏽", "-", "\n", "ক্ষ");
  const texts = fc.array(piece, { minLength: 1, maxLength: 60 }).map((pieces) => `x${pieces.join("")}`);
  fc.assert(
    fc.property(texts, fc.integer({ min: 4, max: 80 }), (text, most) => {
      for (const cut of [cutByGraphemes(text, most), firstWords(text, most).replace(/ ?…$/, "")]) {
        expect(text.startsWith(cut)).toBe(true);
        expect(cut.length).toBeLessThanOrEqual(most);
        expect(cut).not.toBe("");
        expect(cut.isWellFormed()).toBe(true);
      }
    }),
  );
});
