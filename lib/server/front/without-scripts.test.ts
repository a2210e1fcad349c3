import { expect, test } from "vitest";
import { withoutScripts } from "./without-scripts";

test("every script but our own goes, whatever stands in it", () => {
  const page =
    '<html><head><link rel="preload" as="script" href="/_next/a.js"/><link rel="stylesheet" href="/a.css"/><script src="/_next/a.js" async=""></script></head>' +
    '<body><p>1 &lt; 2 &lt;script&gt;</p><script>self.__next_f.push([1,"<p>hidden</p>"])</script><script src="/cairn.js" defer=""></script></body></html>';
  expect(withoutScripts(page)).toBe(
    '<html><head><link rel="stylesheet" href="/a.css"/></head><body><p>1 &lt; 2 &lt;script&gt;</p><script src="/cairn.js" defer=""></script></body></html>',
  );
});

test("a page without scripts comes back to the byte", () => {
  const page = "<!DOCTYPE html><html><body><textarea>\n<b>not bold</b></textarea></body></html>";
  expect(withoutScripts(page)).toBe(page);
});

test("the sum of the last step of joining stays; a file that only looks like ours does not", () => {
  const sum = '<p><script src="/work.js" defer=""></script></p>';
  expect(withoutScripts(sum)).toBe(sum);
  for (const src of ["/work.js?x", "/work.jsx", "//work.js", "https://elsewhere.example/work.js", "/a/work.js"]) {
    expect(withoutScripts(`<p><script src="${src}"></script></p>`)).toBe("<p></p>");
  }
});
