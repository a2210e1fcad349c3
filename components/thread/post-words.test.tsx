import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PostWords } from "./post-words";

const html = (text: string) => renderToStaticMarkup(<PostWords text={text} />);

test.each([
  ["markup", "<b onclick=x>hi</b> <script>alert(1)</script>"],
  ["links", "[here](https://evil.example) <https://evil.example> https://evil.example"],
  ["pictures", "![x](https://evil.example/a.png)"],
  ["headings", "# big\n\nbig\n==="],
  ["references", "[a]: https://evil.example\n\n[a] ![a]"],
  ["code", "`code`\n\n    code\n\n```\ncode\n```"],
])("%s never become elements", (_name, text) => expect(html(text)).not.toMatch(/<(b|a|img|h\d|script|code|pre)\b/));

test("no text at all makes an element beyond the subset", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."<>[]()!#*_`-=>\n ab:/&;1.\\"), maxLength: 60 }), (text) => {
      const made = [...html(text).matchAll(/<(\w+)/g)].map((match) => match[1] ?? "");
      const allowed = ["div", "p", "em", "strong", "blockquote", "ol", "ul", "li", "br", "span"];
      expect(made.filter((name) => !allowed.includes(name))).toEqual([]);
    }),
  );
});

test("emphasis, lists and quotes are shown", () => {
  expect(html("*soft* **firm**")).toContain("<em>soft</em> <strong>firm</strong>");
  expect(html("- one\n- two")).toContain("<ul><li>");
  expect(html("> said")).toContain("<blockquote><p>said</p></blockquote>");
});
test("an address stays plain text", () => expect(html("see https://example.org/a")).toContain("<p>see https://example.org/a</p>"));
test("a line someone began stays a line", () => expect(html("one\ntwo")).toContain("<br/>"));
