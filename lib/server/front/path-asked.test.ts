import { expect, test } from "vitest";
import { pathAsked } from "./path-asked";

const site = new URL("https://cairn.example");
const asked = (url: string, host = "here:3000", own: URL | null = null) => pathAsked({ url, headers: { host } }, own);

test.each([
  ["/t/abc?after=1", "/t/abc?after=1"],
  ["http://here:3000/t/abc?after=1", "/t/abc?after=1"],
  ["HTTP://HERE:3000/t/abc", "/t/abc"],
  ["http://here:3000", "/"],
  ["http://here:3000?x=1", "/?x=1"],
  ["http://here:3000//elsewhere.example", "//elsewhere.example"],
])("%s asks for %s", (url, path) => expect(asked(url)).toBe(path));

test("a site that knows its own address is meant by it, whatever its proxy calls it", () => {
  expect(asked("https://cairn.example/help", "10.0.0.2", site)).toBe("/help");
  expect(asked("http://10.0.0.2/help", "10.0.0.2", site)).toBe("/help");
});

test.each([
  ["http://elsewhere.example/help"],
  ["http://here:3000@elsewhere.example/"],
  ["http://elsewhere.example@here:3000/"],
  ["http://here:3000.elsewhere.example/"],
  ["ftp://here:3000/"],
  ["*"],
  ["//here:3000/"],
])("nothing else is taken for a path: %s", (url) => expect(asked(url)).toBe(url));
