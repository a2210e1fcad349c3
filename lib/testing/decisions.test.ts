import { expect, test } from "vitest";
import { sourceFiles, textOf } from "./source";

/** What is longer is read by nobody. */
const WORDS_MAX = 150;
const LINES_MAX = 150;
const HEADINGS = ["Status", "Context", "Decision", "Consequence"];

type Reversal = "Supersedes" | "Superseded by";

const decisions = sourceFiles(/^lib\/decisions\//).map((file) => ({
  file,
  name: file.replace("lib/decisions/", ""),
  text: textOf(file),
}));
const numberOf = (name: string) => name.slice(0, 3);
const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Files that a decision says it supersedes, or is superseded by: the links of that sentence in its status. */
function named(text: string, says: Reversal): string[] {
  const status = text.split("## Status")[1]?.split("## ")[0] ?? "";
  const [, links = ""] = new RegExp(`${says} ((?:\\[\\d{3}\\]\\([^)]+\\)(?:, | and )?)+)`).exec(status) ?? [];
  return [...links.matchAll(/\]\(([^)]+)\)/g)].map(([, link = ""]) => link);
}

test("decisions are numbered from 001 without a gap", () => {
  const names = decisions.map(({ name }) => name);
  expect(names.filter((name) => !/^\d{3}-[a-z0-9]+(-[a-z0-9]+)*\.md$/.test(name))).toEqual([]);
  expect(names.map(numberOf)).toEqual(names.map((_, place) => String(place + 1).padStart(3, "0")));
});

test("each decision is short, and has its number and the four headings in their order", () => {
  expect(decisions.length).toBeGreaterThan(50);
  for (const { file, name, text } of decisions) {
    expect(wordsIn(text), file).toBeLessThanOrEqual(WORDS_MAX);
    expect(text, file).toMatch(new RegExp(`^# ${numberOf(name)} · \\S`));
    const parts = text.split(/^## /m).slice(1);
    expect(
      parts.map((part) => part.split("\n")[0]),
      file,
    ).toEqual(HEADINGS);
    for (const part of parts) expect(wordsIn(part), `${file}: ${part}`).toBeGreaterThan(1);
    expect(text, file).toMatch(/^(?:Accepted|Superseded by \[\d{3}\]\([^)]+\)), \d{4}-\d{2}\./m);
  }
});

test("what is superseded and what supersedes it name each other", () => {
  const reversals = (says: Reversal) =>
    decisions.flatMap(({ name, text }) => named(text, says).map((other) => ({ name, other })));
  const said = reversals("Supersedes").map(({ name, other }) => `${name} supersedes ${other}`);
  const heard = reversals("Superseded by").map(({ name, other }) => `${other} supersedes ${name}`);
  expect(said.length).toBeGreaterThan(0);
  expect(heard.sort()).toEqual(said.sort());
});

test("a link between decisions leads to the one of its number", () => {
  const names = new Set(decisions.map(({ name }) => name));
  const wrong = decisions.flatMap(({ name, text }) =>
    [...text.matchAll(/\[(\d{3})\]\(([^)]+)\)/g)].flatMap(([, number, link = ""]) =>
      names.has(link) && numberOf(link) === number ? [] : [`${name}: ${link}`],
    ),
  );
  expect(wrong).toEqual([]);
});

test("the map is short, names every folder of lib, and no other", () => {
  const map = textOf("lib/README.md");
  expect(map.trimEnd().split("\n").length).toBeLessThanOrEqual(LINES_MAX);
  // Made from the schema, and not in git.
  const folders = new Set(["generated", ...sourceFiles(/^lib\/[^/]+\//).map((file) => file.split("/")[1] ?? "")]);
  const mapped = [...map.matchAll(/`lib\/([\w-]+)`/g)].map(([, folder = ""]) => folder);
  expect([...folders].filter((folder) => !mapped.includes(folder))).toEqual([]);
  expect(mapped.filter((folder) => !folders.has(folder))).toEqual([]);
});
