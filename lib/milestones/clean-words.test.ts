import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanWords } from "./clean-words";

test.each([
  ["a line cannot be turned round", "safe\u202Eelbisivni", "safeelbisivni"],
  ["nothing hides between letters", "a\u200Bb\uFEFFc\u0000d", "abcd"],
  ["marks are not piled up", `e${"\u0335".repeat(9)}`, `e${"\u0335".repeat(3)}`],
  ["a family of emoji stays together", "👩‍👧", "👩‍👧"],
  ["letters are composed", "cafe\u0301", "caf\u00E9"],
  ["line breaks are of one kind, and two at most", "a\r\nb\r\n\r\n\r\nc  ", "a\nb\n\nc"],
])("%s", (_guarantee, typed, kept) => {
  expect(cleanWords(typed)).toBe(kept);
});

test("cleaning what is clean changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (typed) => cleanWords(cleanWords(typed)) === cleanWords(typed)),
  );
});
