import { describe, expect, test } from "vitest";
import { type Example, examplesOf, PARTS } from "./examples";

const all = PARTS.flatMap((part) => examplesOf(part).map((example) => ({ part, ...example })));

const wordsOf = ({ title, text }: Example) => `${title ?? ""} ${text}`.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];

test("no two examples share a run of five words: none is a template of another", () => {
  const seen = new Map<string, string>();
  const shared: string[] = [];
  for (const example of all) {
    const words = wordsOf(example);
    for (let at = 0; at + 5 <= words.length; at += 1) {
      const run = words.slice(at, at + 5).join(" ");
      const other = seen.get(run);
      if (other !== undefined && other !== example.id) shared.push(`${example.id} and ${other}: ${run}`);
      seen.set(run, example.id);
    }
  }
  expect(shared).toEqual([]);
});

test("every kind has twelve pairs at least, each of what must be seen and what must not", () => {
  const pairs = all.filter(({ id }) => id.endsWith(" fires"));
  const counts = [...new Set(pairs.map(({ kind }) => kind))].map((kind): [string, number] => [
    kind,
    pairs.filter((pair) => pair.kind === kind).length,
  ]);
  expect(counts.length).toBe(25);
  expect(counts.filter(([, count]) => count < 12)).toEqual([]);
});

describe.each(PARTS)("the third '%s'", (part) => {
  test("holds every kind, plain and hard, and ordinary posts", () => {
    const own = all.filter((example) => example.part === part);
    const kinds = new Set(own.filter(({ of }) => of !== null).map(({ kind }) => kind));
    expect(kinds.size).toBe(25);
    expect(own.filter(({ of, hard }) => of !== null && hard).length).toBeGreaterThan(60);
    expect(own.filter(({ id }) => id.startsWith("g-")).length).toBeGreaterThan(40);
  });
});

test("what is to be covered stands in its text", () => {
  expect(all.filter(({ mask, text, title }) => mask.some((part) => !`${title ?? ""}\n${text}`.includes(part)))).toEqual(
    [],
  );
});
