import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { QUOTE_MAX } from "./limits";
import { ITS_OPENING, openingOf, quotedRange, quotedText } from "./quote";

const post = (body: string, revision = 1) => ({ revision, body });
const opening = (body: string) => {
  const range = openingOf(post(body));
  return range && quotedText(post(body), range);
};

const family = "👩‍👩‍👧‍👦";
const long = "word ".repeat(200).trim();

describe("the opening of a post, as it is quoted", () => {
  test.each([
    ["all of a short post is quoted", "one\n\ntwo", "one\n\ntwo"],
    ["whom the post quotes itself is not quoted along", "> old\n\nnew\n> more\nlast", "new\nlast"],
    ["a quote says that the post goes on", `${long} end`, `${"word ".repeat(120).trim()} …`],
    [
      "Chinese is not cut to what stands before its first blank",
      `你好 ${"字".repeat(900)}`,
      `你好 ${"字".repeat(597)}…`,
    ],
    ["one long word is cut inside", "a".repeat(900), `${"a".repeat(600)}…`],
    ["a family is not torn apart", `a${family.repeat(100)}`, `a${family.repeat(54)}…`],
  ])("%s", (_guarantee, body, expected) => expect(opening(body)).toBe(expected));

  test("a post with no words of its own has none to quote", () => expect(opening("> a\n> b")).toBeNull());

  test("it holds no more than a quote may, cuts no character, and holds no line that is marked as a quote", () => {
    const piece = fc.constantFrom("word ", "你好", family, "🇺🇦", "é", "\n", "\n\n", "> theirs\n", " ", "x".repeat(700));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 300 }), (pieces) => {
        const body = pieces.join("").trim();
        const range = openingOf(post(body));
        if (!range) return;
        const text = quotedText(post(body), range) ?? "";
        expect(text.length).toBeLessThanOrEqual(QUOTE_MAX + 2);
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toMatch(/^\s*>/m);
        expect(quotedRange(post(body), range)).toEqual(range);
        // The beginning of a body, as the database cuts it, says the same.
        expect(quotedText(post([...body].slice(0, range.to + 1).join("")), range)).toBe(text);
      }),
    );
  });
});

describe("a range that came with a form", () => {
  const body = `> theirs\n\nmine ${family} and more\n\n${long}`;
  const of = (from: number, to: number, revision = 3) => quotedRange(post(body, 3), { revision, from, to });
  const its = quotedRange(post(body, 3), ITS_OPENING);

  test("stands where it is whole words of the revision that is there", () => {
    expect(of(10, 14)).toEqual({ revision: 3, from: 10, to: 14 });
    expect(quotedText(post(body, 3), { revision: 3, from: 10, to: 14 })).toBe("mine …");
  });

  test.each([
    ["of another revision", () => of(10, 14, 2)],
    ["that begins within a character", () => of(17, 30)],
    ["that ends within a character", () => of(10, 17)],
    ["that is longer than a quote may be", () => of(10, body.length)],
    ["that is beyond the words", () => of(10, body.length + 1)],
    ["that is none", () => of(14, 14)],
    ["that ends before it begins", () => of(14, 10)],
    ["that is no number", () => of(Number.NaN, 14)],
    ["of no whole number", () => of(10.5, 14)],
    ["of words that are a quote themselves", () => of(0, 8)],
    ["that begins in a quote", () => of(2, 8)],
  ])("%s is the opening instead", (_what, range) => expect(range()).toEqual(its));

  test("never shows a quoted line, wherever it begins and ends", () => {
    fc.assert(
      fc.property(fc.nat(body.length), fc.nat(body.length), (from, to) => {
        const text = quotedText(post(body, 3), { revision: 3, from, to });
        expect(text ?? "").not.toContain("theirs");
      }),
    );
  });
});

test("of words that were changed since the present opening is shown", () => {
  const range = { revision: 1, from: 0, to: 3 };
  expect(quotedText(post("one two"), range)).toBe("one …");
  expect(quotedText(post("> x\n\nOther words.", 2), range)).toBe("Other words.");
  expect(quotedText(post("", 2), range)).toBeNull();
});
