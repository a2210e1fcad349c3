import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { at } from "@/lib/kernel/addresses";
import { type PlainPage, plainPage } from "./plain-page";

const site = { demo: false, style: "/plain.css" };
const KINDS = ["not-found", "unreachable", "no-form", "gone", "other-origin", "too-large", "not-understood"] as const;
const pages: PlainPage[] = [
  { kind: "broken", reference: "abcd", typed: [], crying: false, site },
  ...KINDS.map((kind) => ({ kind, typed: [], crying: false, site })),
];

test("every plain page has the ways out first, the name, the ways through the site and a way on, and stays tiny", () => {
  for (const page of pages) {
    const html = plainPage(page);
    const led = [...html.matchAll(/<a[^>]* href="([^"]+)"/g)].map(([, to]) => to);
    expect(led.slice(0, 4)).toEqual(["#main", at.leave(), at.help(), at.home()]);
    for (const to of [at.stories(), at.wall(), at.search(), at.signIn()]) expect(led).toContain(to);
    expect(led.at(-1)).toBe(at.help());
    expect(html).not.toContain("<script");
    expect(brotliCompressSync(html).length).toBeLessThan(1000);
  }
});

test("what was typed stands before the ways on, whole and harmless, and help before it where it cries", () => {
  const typed = [{ label: "", text: "<b>I can't</b> & won't" }];
  const html = plainPage({ kind: "gone", typed, crying: true, site });
  expect(html).toContain("&#60;b&#62;I can&#39;t&#60;/b&#62; &#38; won&#39;t</textarea>");
  const main = html.slice(html.indexOf("<main"));
  expect(main.indexOf(at.help())).toBeLessThan(main.indexOf("<textarea"));
  expect(main.indexOf("<textarea")).toBeLessThan(main.indexOf(at.search()));
});
