import { expect, test } from "vitest";
import { sourceFiles, textOf } from "./source";

const files = sourceFiles(/^(app|lib)\/.*\.tsx?$/).filter(
  (file) => !/\.test\.tsx?$|^lib\/(testing|launch|bench|faults)\//.test(file),
);
const naming = (pattern: RegExp) => files.filter((file) => pattern.test(textOf(file)));

test("wherever a key can be tried, wrong ones are counted", () => {
  const trying = naming(/\bopenAccount\(/).filter((file) => file !== "lib/identity/account.ts");
  expect(trying.length).toBeGreaterThan(1);
  expect(trying.filter((file) => !textOf(file).includes('rateLimit("sign-in"'))).toEqual([]);
});

test("wherever a key is made, it is counted", () => {
  const making = naming(/\bmakeKey\(\)/).filter((file) => file.startsWith("app/"));
  expect(making.length).toBeGreaterThan(1);
  expect(making.filter((file) => !/rateLimit\("(join|new-key)"/.test(textOf(file)))).toEqual([]);
});

test("the words of everybody are looked through only where it is counted, and two at once", () => {
  const looking = naming(/\bsearchThreads\(/).filter((file) => file.startsWith("app/"));
  expect(looking.length).toBeGreaterThan(0);
  for (const words of ['rateLimit("search"', "searched(() => searchThreads("])
    expect(looking.filter((file) => !textOf(file).includes(words))).toEqual([]);
});

test("all there is is tried with somebody's key only where it is counted, and one at a time", () => {
  const gathering = naming(/\b(exportOf|wouldGo)\(/).filter((file) => file.startsWith("app/"));
  expect(gathering.length).toBe(2);
  for (const words of ['rateLimit("gather"', "gathered(() =>"])
    expect(gathering.filter((file) => !textOf(file).includes(words))).toEqual([]);
});

test("an address is read in one place alone, and nothing behind the front server knows one", () => {
  const reads = naming(/remoteAddress|"x-forwarded-for"/);
  expect(reads).toEqual(["lib/server/front/hide-client.ts"]);
});
