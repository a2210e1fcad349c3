import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { at, forms } from "@/lib/kernel/addresses";
import { root } from "@/lib/process/paths";

const read = (file: string) => readFileSync(path.join(root, "public", file));
const lines = read("robots.txt").toString().split("\n");
const disallowed = lines.flatMap((line) => /^Disallow: (\/.+)$/.exec(line)?.[1] ?? []);

/** Pages that people may find through a search engine, or that say themselves that nobody may. */
const READ = [
  ...[at.home, at.about, at.rules, at.privacy, at.help, at.helpIn, at.board, at.stories, at.join, at.signIn],
  ...[at.thread, at.profile, at.wall, at.milestone, at.permalink, at.search, at.boardFeed, at.storiesFeed],
  ...[at.monthOfStones, at.groupOfStones, at.tonight],
];

test("robots.txt names addresses of ours, and blocks no page that says itself whether it may be kept", () => {
  const ours = [...Object.values(at), ...Object.values(forms)].map(({ pattern }) => pattern);
  expect(disallowed.length).toBeGreaterThan(5);
  expect(disallowed.filter((prefix) => !ours.some((pattern) => pattern.startsWith(prefix)))).toEqual([]);
  const blocked = READ.filter(({ pattern }) => disallowed.some((prefix) => pattern.startsWith(prefix)));
  expect(blocked.map(({ pattern }) => pattern)).toEqual([]);
  expect(lines.filter((line) => !/^(#.*|User-agent: \*|Disallow: \/.+|)$/.test(line))).toEqual([]);
});

test("favicon.ico is one small picture, as browsers that know no SVG read it", () => {
  const icon = read("favicon.ico");
  expect(icon.length).toBeLessThan(2048);
  // Kind 1 is an icon; one picture, 32 by 32; from its offset on it is a PNG.
  expect([icon.readUInt16LE(2), icon.readUInt16LE(4), icon[6], icon[7]]).toEqual([1, 1, 32, 32]);
  expect(icon.subarray(icon.readUInt32LE(18) + 1, icon.readUInt32LE(18) + 4).toString()).toBe("PNG");
  expect(icon.readUInt32LE(14)).toBe(icon.length - 22);
});
