import { expect, test } from "vitest";
import { parseUrl } from "./parse-url";

test.each([
  ["/", "page"],
  ["/t/0123456789abcdef?after=x", "page"],
  ["/_next/static/chunks/a-1.~b.css", "asset"],
  ["/fonts/hyperlegible.woff2", "asset"],
  ["/cairn.js?v=0123456789ab", "asset"],
  ["/cairn.js?v=now", "file"],
  // What only those who join load is not for a browser to keep.
  ["/work.js?v=0123456789ab", "file"],
  ["/plain.css?v=0123456789ab", "asset"],
  ["/plain.css", "file"],
  ["/icon.svg?icon.0a~b-c.svg", "asset"],
  ["/icon.svg?v=1", "file"],
  ["/_next/static/chunks/a-1.js", "nothing"],
  ["/_next/static/chunks/a-1.j%73", "nothing"],
  ["/favicon.ico", "file"],
  ["/robots.txt", "file"],
  ["/.well-known/security.txt", "page"],
  ["/_next/static/%2e%2e/%2e%2e/signin", "nothing"],
  ["/_next/static/../../me", "nothing"],
  ["/_next/static/..%5c..%5cme", "nothing"],
  ["/\\", "nothing"],
  ["/\\[", "nothing"],
  ["/_next\\static\\a.js", "nothing"],
  ["/search\\words", "nothing"],
  ["/t/%ff", "nothing"],
  ["/t/%00", "nothing"],
  ["/t/0123456789abcdef.rsc", "nothing"],
  ["/index.segments/_tree.segment.rsc", "nothing"],
])("%s is asked for as %s", (url, kind) => {
  expect(parseUrl(url)?.kind).toBe(kind);
});

test.each([[`/search?q=${"a".repeat(4096)}`], [`/?${"a&".repeat(40)}`]])(
  "an address without end is none of ours",
  (url) => {
    expect(parseUrl(url)).toBeNull();
  },
);

test.each([["*"], ["http://elsewhere.example/"], [""], [undefined]])("%s is no address of a page", (url) => {
  expect(parseUrl(url)).toBeNull();
});
