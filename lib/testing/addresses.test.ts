import { expect, test } from "vitest";
import { asking, at, formAt, forms, pageOf, readPage, within } from "@/lib/kernel/addresses";
import { sourceFiles, textOf } from "./source";

const isTest = (file: string) => /\.test\.tsx?$/.test(file);
const outside = sourceFiles(/^(app|components|lib)\/.*\.tsx?$/).filter((file) => !isTest(file));

/** The address that a file of the app folder answers. */
const patternOf = (file: string): string =>
  `/${file
    .split("/")
    .slice(1, -1)
    .filter((part) => !part.startsWith("("))
    .join("/")}`;
const answeredBy = (name: RegExp) => sourceFiles(name).map(patternOf);

test("every address of the map is answered, and every page and route stands in the map", () => {
  const pages = answeredBy(/^app\/.*\/page\.tsx$/);
  const routes = answeredBy(/^app\/.*\/route\.ts$/);
  const posting = Object.values(forms).map(({ pattern }) => pattern);
  const reading = Object.values(at).map(({ pattern }) => pattern);
  // The page for what is nowhere, and what the front server answers itself.
  const rest = pages.filter((pattern) => pattern !== "/[...rest]");
  const ownAnswers = ["/leave", "/r"];
  expect([...rest, ...routes].sort()).toEqual(
    [...reading, ...posting].filter((pattern) => !ownAnswers.includes(pattern)).sort(),
  );
  expect(Object.values(forms).filter(({ page }) => !reading.some((pattern) => pattern === page))).toEqual([]);
});

test("no address stands in a page, a component or a handler but by the map", () => {
  const files = outside.filter((file) => /^(app|components)\//.test(file));
  const literal = /["'`]\/(?!\*|fonts\/|work\.js|cairn\.js)(?:[a-z$][^"'`\s]*)?["'`]/g;
  const found = files.flatMap((file) => {
    const text = textOf(file).replaceAll(/^import .*$|from "[^"]*"/gm, "");
    return [...text.matchAll(literal)].map(([address]) => `${file}: ${address}`);
  });
  expect(found).toEqual([]);
});

test("nothing of Server Actions or of the browser's half of React is left", () => {
  const gone = /["']use (?:client|server)["']|useActionState|\$ACTION|SERVER_ACTIONS/;
  // What attackers send is told by its own names.
  const files = outside.filter((file) => file !== "lib/faults/hostile-forms.ts");
  expect(files.filter((file) => gone.test(textOf(file)))).toEqual([]);
});

test("what stands in an address is written so that it stays one part of it", () => {
  expect(at.thread("a b/../c?d#e")).toBe("/t/a%20b%2F..%2Fc%3Fd%23e");
  expect(at.editPost("one", "two")).toBe("/t/one/edit/two");
  expect(within(asking(at.thread("t1"), { after: "5&x", before: null }), "p 1")).toBe("/t/t1?after=5%26x#p%201");
  expect(pageOf(forms.editPost, { id: "one", postId: "two" })).toBe(at.editPost("one", "two"));
});

test("a form is taken at the address of a form alone", () => {
  expect(formAt(forms.reply("abc"))).toBe(forms.reply);
  for (const path of ["/", "/t/abc", "/t/abc/reply/", "/t/a/b/reply", "/t//reply", "/t/abc/reply?x=1", "//t/abc/reply"])
    expect(formAt(path), path).toBeNull();
});

test("only a page of ours is read as one", () => {
  expect(readPage("/t/abc?after=12-ab")).toBe("/t/abc?after=12-ab");
  const elsewhere = ["https://example.org/", "//example.org/t/abc", "/t/abc/reply", "/t/abc#x", "/leave", "/r/abc"];
  const odd = ["/t/a\\b?x=<", "/t/..", "/t/x.rsc", "/t/%00", "/t/abc?a=1?b", "/t/%", "/t/a\r\nb", "/t/é", "", null, 5];
  for (const other of [...elsewhere, ...odd]) expect(readPage(other), String(other)).toBeNull();
});
