import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { excerpt, plainText } from "@/lib/kernel/plain-text";
import { processorTime } from "@/lib/testing/processor-time";
import { PostText } from "./post-text";

const html = (source: string) => renderToStaticMarkup(<PostText source={source} />);
const inside = (source: string) => html(source).slice('<div class="prose">'.length, -"</div>".length);
const ALLOWED =
  /^<\/?(?:p|em|strong|ul|ol|li|blockquote|br)(?: (?:start|value)="\d+")?(?: class="numbers-[a-z -]+")?\/?>$/;
const pieces = [
  ...["<script>", "<img src=x>", "![a](b)", "[a](javascript:x)", "<https://a.b>", "# ", "```", "`x`", "    ", "> "],
  ...[
    "- ",
    "1. ",
    "2015) ",
    "\\*",
    "***",
    "___",
    "**",
    "_",
    "\n",
    "\n\n",
    "===",
    "---",
    "&#x202e;",
    "&lt;",
    "word",
    "\\",
    "[x]: y",
  ],
];

describe("what people write", () => {
  test.each([
    ["raw HTML stays text", "<b onclick=x>hi</b>", "<p>&lt;b onclick=x&gt;hi&lt;/b&gt;</p>"],
    ["a picture stays text", "![me](https://a.example/me.png)", "<p>![me](https://a.example/me.png)</p>"],
    ["a link stays text", "[here](https://a.example)", "<p>[here](https://a.example)</p>"],
    ["an address stays text", "https://a.example", "<p>https://a.example</p>"],
    ["a heading stays text", "# Day one", "<p># Day one</p>"],
    ["code stays text", "`x`", "<p>`x`</p>"],
    ["a line of dashes stays text", "hello\n---", "<p>hello<br/>---</p>"],
    ["a character reference cannot bring back a hidden sign", "&#x202e;abc", "<p>&amp;#x202e;abc</p>"],
    ["lines stay lines", "one\ntwo", "<p>one<br/>two</p>"],
    ["stress is kept", "*a* and **b**", "<p><em>a</em> and <strong>b</strong></p>"],
    ["a list is a list", "- a\n- b", "<ul><li>a</li><li>b</li></ul>"],
    ["a list begins where it was begun", "3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>'],
    ["a quote is a quote", "> a", "<blockquote><p>a</p></blockquote>"],
  ])("%s", (_guarantee, source, expected) => {
    expect(inside(source)).toBe(expected);
  });

  test("no tag comes out but those of paragraphs, stress, lists and quotes", () => {
    const part = fc.oneof(fc.constantFrom(...pieces), fc.string());
    const writing = fc.array(part, { maxLength: 60 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(writing, (source) => {
        for (const tag of inside(source).match(/<[^>]*>/g) ?? []) expect(tag).toMatch(ALLOWED);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ["quotes", ">".repeat(10_000)],
    ["spaced quotes", "> ".repeat(10_000)],
    ["lists", "- ".repeat(10_000)],
    ["numbered lists", "1. ".repeat(6_000)],
    ["indented lists", Array.from({ length: 190 }, (_, depth) => `${" ".repeat(depth)}- a`).join("\n")],
    ["stars", "*a **b ".repeat(3_000)],
    ["walls of stars", "*".repeat(20_000)],
    ["pairs of stars", `${"*a ".repeat(240)}${"a* ".repeat(240)}`],
    ["open brackets", "[".repeat(20_000)],
    ["quoted lines", "> a\n".repeat(5_000)],
    ["list lines", "- a\n".repeat(5_000)],
    ["lists of 300 lines", "- a\n".repeat(300)],
    ["empty items", "*\n".repeat(4_000)],
    ["backslashes", "\\".repeat(20_000)],
    ["escaped stars", "\\*a ".repeat(5_000)],
    ["escaped list lines", "\\- a\n".repeat(4_000)],
    ["a hundred escaped list lines", "\\- a\n".repeat(100)],
    ["escaped quotes", "\\> ".repeat(6_000)],
    ["stars in words", "a*".repeat(10_000)],
  ])("a post of thousands of %s neither breaks the page nor holds it up", (_what, source) => {
    const spent = processorTime();
    expect(html(source).length).toBeLessThan(300_000);
    expect(spent()).toBeLessThan(3_000);
  });

  test("blank lines cost no more than the words they stand between", () => {
    const spent = processorTime();
    expect(html(`a${"\n".repeat(200_000)}b`).length).toBeLessThan(1_000);
    expect(html(`a${" \n".repeat(100_000)}b`).length).toBeLessThan(1_000);
    expect(spent()).toBeLessThan(3_000);
  });

  test("words without marks look the same whether or not the parser reads them", () => {
    const letters = fc.array(
      fc.constantFrom("a", "word", " ", "  ", "\n", "\n\n", ".", "#", "<b>", "`", "[", "é", "é"),
    );
    fc.assert(
      fc.property(letters, (parts) => {
        const source = parts.join("");
        fc.pre(source.trim() !== "");
        // A mark in a paragraph of its own sends the whole to the parser.
        expect(inside(`${source}\n\n*x*`)).toBe(`${inside(source)}<p><em>x</em></p>`);
      }),
      { numRuns: 150 },
    );
  });

  test("nothing that was written is lost in a deep quote", () => {
    expect(plainText(`${"> ".repeat(20)}still here`)).toContain("still here");
  });

  test("an excerpt is words alone, cut between two of them", () => {
    expect(excerpt("> **Hello** there\n\n- my friend", 200)).toBe("Hello there • my friend");
    expect(excerpt("one two three four", 9)).toBe("one two …");
  });
});
