import { describe, expect, test } from "vitest";
import { cacheableAddress } from "./cacheable-addresses";

const id = "0123456789abcdef";
const key = (url: string, host?: string) => cacheableAddress(url, host)?.key ?? null;

describe("which addresses are kept", () => {
  test.each([
    ["a member's pages", "/me"],
    ["the inbox", "/inbox"],
    ["the desk", "/desk"],
    ["a form to join", "/join"],
    ["what was searched for", "/search/abc"],
    ["a way on to a post", `/r/${id}`],
    ["an address with words", "/b/newcomers"],
    ["an odd id", "/t/0123456789ABCDEF"],
    ["a path that goes on", `/t/${id}/edit/${id}`],
    ["a parameter twice", `/t/${id}?after=1&after=2`],
    ["a parameter without end", `/t/${id}?after=${"1".repeat(121)}`],
  ])("%s is not", (_what, url) => {
    expect(key(url)).toBeNull();
  });

  test("what a page does not understand makes no second copy of it", () => {
    expect(key("/?utm=1")).toBe("/");
    expect(key(`/t/${id}?x=1&before=7&quote=abc`)).toBe(`/t/${id}?before=7`);
    expect(key(`/p/${id}?stones-after=b&after=a`)).toBe(`/p/${id}?after=a&stones-after=b`);
    expect(key("/stories?theme=work&after=b")).toBe(key("/stories?after=b&theme=work"));
  });

  test("each carries the tags that the database names when it changes", () => {
    expect(cacheableAddress(`/t/${id}?after=9`, undefined)?.tags).toEqual([`thread:${id}`, "all"]);
    expect(cacheableAddress(`/feeds/boards/${id}.xml`, "a.example")?.tags).toEqual([`board:${id}`, "all"]);
    expect(cacheableAddress(`/g/${id}`, undefined)?.tags).toEqual(["groups", "all"]);
    expect(cacheableAddress("/milestones", undefined)?.tags).toEqual(["wall", "all"]);
    for (const stones of ["/milestones/2026-11", "/milestones/g/1", "/milestones/g/9"])
      expect(cacheableAddress(stones, undefined)?.tags, stones).toEqual(["wall", "all"]);
    expect(key("/milestones/2026-11?before=b&x=1")).toBe("/milestones/2026-11?before=b");
    // What leads on each hour to another stone, a form, and what is no month and no group.
    for (const other of ["tonight", "share", "2026-13", "1999-12", "g/0", "g/10", "g/"])
      expect(cacheableAddress(`/milestones/${other}`, undefined), other).toBeNull();
    for (const lists of ["/boards", "/d/1", "/d/5"])
      expect(cacheableAddress(lists, undefined)?.tags).toEqual(["lists", "all"]);
    expect(cacheableAddress("/d/6", undefined)).toBeNull();
  });

  test("what tells which meeting begins next is kept for a quarter of an hour, under its own address", () => {
    const keyAt = (time: string) => cacheableAddress(`/g/${id}?x=1`, undefined, Date.parse(time))?.key;
    expect(keyAt("2026-12-01T19:00:00Z")).toBe(keyAt("2026-12-01T19:14:59Z"));
    expect(keyAt("2026-12-01T19:15:00Z")).not.toBe(keyAt("2026-12-01T19:14:59Z"));
    expect(cacheableAddress(`/g/${id}?x=1`, undefined)?.url).toBe(`/g/${id}`);
  });

  test("a feed is kept for each host it is asked under, and for none that is not one", () => {
    expect(key("/feeds/stories.xml", "a.example")).not.toBe(key("/feeds/stories.xml", "b.example:3000"));
    expect(key("/feeds/stories.xml", 'a.example"><script>')).toBeNull();
  });
});
