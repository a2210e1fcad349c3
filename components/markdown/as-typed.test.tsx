import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { excerpt, plainText } from "@/lib/kernel/plain-text";
import { PostText } from "./post-text";

const inside = (source: string) =>
  renderToStaticMarkup(<PostText source={source} />).slice('<div class="prose">'.length, -"</div>".length);

describe("numbers are shown as they were typed", () => {
  test.each([
    ["years", "2015. a\n2019. b\n2023. c", '<ol start="2015" class="numbers-wide">', ["", "2019", "2023"]],
    ["days", "30. a\n60. b\n90. c", '<ol start="30">', ["", "60", "90"]],
    ["a countdown", "3. a\n2. b\n1. c", '<ol start="3">', ["", "2", "1"]],
    ["one number for all", "1. a\n1. b\n1. c", "<ol>", ["", "1", "1"]],
    ["counting", "1. a\n2. b\n3. c", "<ol>", ["", "", ""]],
    ["a gap, with blank lines between", "1. a\n\n5. b\n\n6. c", "<ol>", ["", "5", ""]],
    ["from nought", "0. a\n1. b\n2. c", '<ol start="0">', ["", "", ""]],
    ["nine figures", "123456789. a\n5. b\n6. c", '<ol start="123456789" class="numbers-widest">', ["", "5", ""]],
    ["with brackets", "7) a\n9) b\n10) c", '<ol start="7" class="numbers-bracket">', ["", "9", ""]],
    [
      "years with brackets",
      "2001) a\n9) b\n1) c",
      '<ol start="2001" class="numbers-bracket numbers-wide">',
      ["", "9", "1"],
    ],
  ])("%s", (_what, source, list, values) => {
    const items = values.map((value, place) => `<li${value && ` value="${value}"`}>${"abc"[place]}</li>`);
    expect(inside(source)).toBe(`${list}${items.join("")}</ol>`);
    expect(plainText(source)).toBe(source.replace(/\n+/g, " "));
  });

  test.each([
    ["a year that begins a sentence", "2015. That was the year.", "2015. That was the year."],
    ["numbers in a quote", "> 30. a\n> 60. b", "30. a 60. b"],
    ["numbers in an item", "- a\n\n  7. b\n  9. c", "• a 7. b 9. c"],
    ["two kinds of numbers", "1. a\n1) b", "1. a 1) b"],
    ["a number with nothing behind it", "1. a\n2.\n3. c", "1. a 2. 3. c"],
    ["leading noughts, which no list could show", "01. a\n02. b", "01. a 02. b"],
    ["numbers deeper than any page shows", `${"> ".repeat(6)}2015. a`, "2015. a"],
  ])("in an excerpt too: %s", (_what, source, expected) => expect(excerpt(source, 100)).toBe(expected));

  test("leading noughts stay text, an item of a list or not", () => {
    expect(inside("01. a\n02. b")).toBe("<p>01. a<br/>02. b</p>");
    expect(inside("- 01. a")).toBe("<ul><li>01. a</li></ul>");
  });

  test("whatever the numbers, a reader sees them all", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 999_999_999 }), { minLength: 1, maxLength: 9 }), (numbers) => {
        const source = numbers.map((number) => `${number}. day`).join("\n");
        let count = Number(/start="(\d+)"/.exec(inside(source))?.[1] ?? 1) - 1;
        const shown = Array.from(inside(source).matchAll(/<li(?: value="(\d+)")?>/g), ([, value]) => {
          count = value === undefined ? count + 1 : Number(value);
          return count;
        });
        expect(shown).toEqual(numbers);
      }),
    );
  });
});

describe("a backslash is a backslash", () => {
  test.each([
    ...["¯\\_(ツ)_/¯", "¯\\\\_(ツ)_/¯", "\\_(ツ)_/", "¯\\_ツ_/¯", "-\\_(o_o)_/-", "well ¯\\_(ツ)_/¯ so *what*"],
    ...[
      "\\o/",
      "and\\or",
      "C:\\Users\\_old\\*.txt",
      "\\\\server\\share",
      "\\[x\\] \\# \\`a\\`",
      "2 \\* 3",
      "a\\",
      "\\",
    ],
  ])("before nothing that would be a mark: %s", (source) => {
    expect(plainText(source)).toBe(source.replaceAll("*what*", "what"));
  });

  test("at the end of a line it stays, and the line ends", () => expect(inside("a\\\nb")).toBe("<p>a\\<br/>b</p>"));

  test.each([
    ["stress", "\\*not bold\\*", "*not bold*"],
    ["strong stress", "\\*\\*not bold\\*\\*", "**not bold**"],
    ["underscores", "\\_so\\_ it is", "_so_ it is"],
    ["one of two stars", "\\*cough*", "*cough*"],
    ["stress around brackets", "\\*(not)\\*", "*(not)*"],
    ["an item", "\\- no item", "- no item"],
    ["an item with a star", "\\* no item", "* no item"],
    ["a number", "2015\\. no item", "2015. no item"],
    ["a number with a bracket", "7\\) no item", "7) no item"],
    ["a quote", "\\> no quote", "> no quote"],
    ["an item in a quote", "> \\- no item", "- no item"],
  ])("and hides before what would be one: %s", (_what, source, expected) => {
    expect(plainText(source)).toBe(expected);
    expect(inside(source)).not.toMatch(/<(?:em|strong|li)/);
  });
});

describe("signs that mark nothing are shown", () => {
  test.each([
    ...["a * b * c", "snake_case_words", "5*3*2", "f*ck this sh*t", "f**k that s**t", "**", "* * *", "- - -", "-", ">"],
    ...[">_<", ">:( today", "1.", "a *b", "_", "__init", "*a*b"],
  ])("%s", (source) => {
    expect(plainText(source)).toBe(source);
    expect(inside(source)).toMatch(/^<p>[^<]*<\/p>$/);
  });

  test("between two paragraphs too", () => expect(inside("a\n\n* * *\n\nb")).toBe("<p>a</p><p>* * *</p><p>b</p>"));
  test("a bullet with nothing behind it is left out of its list", () =>
    expect(inside("- a\n-\n- b")).toBe("<ul><li>a</li><li>b</li></ul>"));
  test("stress within a line of Chinese, which has no blanks, stays stress", () =>
    expect(inside("今天*很*好")).toBe("<p>今天<em>很</em>好</p>"));
});
