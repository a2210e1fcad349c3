import { describe, expect, test } from "vitest";
import { isBlank, visible, visibleInPost } from "./blank";

describe("what nobody sees is nothing", () => {
  test.each([
    ["nothing", ""],
    ["blanks", " \t\n\u00a0\u3000"],
    ["Braille blanks", "\u2800\u2800\u2800"],
    ["the joiner of graphemes", "\u034f\u034f\u034f"],
    ["variation selectors", "\ufe0f\ufe00\u{e0100}"],
    ["vowels of Khmer that are not written", "\u17b4\u17b5"],
    ["fillers of Hangul", "\u115f\u1160\u3164\uffa0"],
    ["joiners and widths of nothing", "\u200b\u200c\u200d\u2060\ufeff"],
    ["soft hyphens", "\u00ad\u00ad\u00ad"],
    ["separators of Mongolian", "\u180b\u180e"],
    ["operators that are not seen", "\u2061\u2062\u2063"],
    ["controls", "\u0000\u0007\u001b"],
    ["an empty note", "\u{1d159}"],
    ["empty hieroglyphs", "\u{13441}\u{13442}"],
    ["marks without a letter", "\u0301 \u0308\u20e3\n\u0483"],
    ["all of these together", "\u2800 \u034f\ufe0f\u0301\u17b4\u200d"],
  ])("%s", (_what, text) => {
    expect(isBlank(text)).toBe(true);
    expect(visibleInPost(`> ${text}\n- ${text}`)).toBe("");
  });

  test.each([
    ...["a", "7", "…", "¯\\_(ツ)_/¯", "🙏", "❤️", "👩‍👩‍👧", "🇺🇦", "1️⃣", "é", "e\u0301", "好", "ជា", "नमस्ते", "؀", "한"],
    ...["\ue000", "₿", "·"],
  ])("but %s is something", (text) => {
    expect(isBlank(text)).toBe(false);
    expect(visibleInPost(text)).not.toBe("");
  });

  test("what is seen is counted without the rest", () => expect(visible("\u2800a\u034fb \ufe0f")).toBe("ab"));
});

describe("marks with nothing in them are no post", () => {
  test.each([
    ...["-", "- -", "* * *", "- \n- \n-", "> ", ">\n>", "> - ", "**", "****", "__", "* **", "+", "-\u2800", "> **\n- "],
    ...["- \u034f\n- \ufe0f", "\u200b- \n> \u3164"],
  ])("%j", (source) => expect(visibleInPost(source)).toBe(""));

  test.each(["- a", "> a", "**a**", "-_-", ">_<", "*_*", "12.", "1. 2.", "---", "?!", "- \n- b", "5 *"])(
    "but %j is one",
    (source) => expect(visibleInPost(source)).not.toBe(""),
  );
});
