import { expect, test } from "vitest";
import { FIRSTS, MILESTONE_KINDS } from "@/lib/milestones/limits";
import { demoMilestones, demoPassersBy, demoProfiles } from "./demo";

/** As the code says it: the seeds join words with a hyphen. */
const snake = (word: string) => word.replaceAll("-", "_");
const A_DAY = 24 * 60 * 60 * 1000;
const monthsSeen = (today: number) =>
  new Set(demoMilestones.map(({ daysAgo }) => new Date(today - daysAgo * A_DAY).toISOString().slice(0, 7))).size;
const under = (key: string) => demoMilestones.filter(({ by, as }) => by === key && as === "profile");

test("there are about sixty, of every kind and every first", () => {
  expect(demoMilestones.length).toBeGreaterThanOrEqual(55);
  expect(demoMilestones.length).toBeLessThanOrEqual(70);
  expect(new Set(demoMilestones.map(({ kind }) => snake(kind)))).toEqual(new Set(MILESTONE_KINDS));
  const firsts = demoMilestones.flatMap(({ first }) => (first ? [snake(first)] : []));
  expect(new Set(firsts)).toEqual(new Set(FIRSTS));
});

test("families and medication are there, and some who say nothing", () => {
  expect(demoMilestones.filter(({ kind }) => kind === "alongside").length).toBeGreaterThanOrEqual(8);
  expect(demoMilestones.filter(({ onMedication }) => onMedication).length).toBeGreaterThanOrEqual(10);
  expect(demoMilestones.some(({ words }) => words === "")).toBe(true);
  expect(demoMilestones.some(({ exact }) => exact)).toBe(true);
});

test("whatever the day, the last week has some and eight months have", () => {
  expect(demoMilestones.filter(({ daysAgo }) => daysAgo < 7).length).toBeGreaterThanOrEqual(12);
  for (let day = 0; day < 366; day += 1)
    expect(monthsSeen(Date.UTC(2026, 0, 1) + day * A_DAY)).toBeGreaterThanOrEqual(8);
});

test("three people show a cairn of five stones or more, of different kinds, one length at most", () => {
  const shown = demoProfiles.filter(({ cairn }) => cairn);
  expect(shown).toHaveLength(3);
  for (const { key } of shown) {
    const kinds = under(key).map(({ kind }) => kind);
    expect(kinds.length, key).toBeGreaterThanOrEqual(5);
    expect(new Set(kinds).size, key).toBeGreaterThanOrEqual(4);
    expect(under(key).filter(({ count }) => count !== null).length).toBeLessThanOrEqual(1);
  }
});

test("whoever passes by shares one milestone and leaves no profile", () => {
  for (const { key } of demoPassersBy) {
    expect(
      demoMilestones.filter(({ by }) => by === key).map(({ as }) => as),
      key,
    ).toEqual(["alias"]);
  }
});

test("no two begin alike", () => {
  const openings = demoMilestones.flatMap(({ words }) =>
    words === "" ? [] : [words.toLowerCase().split(/\s+/).slice(0, 3).join(" ")],
  );
  expect(openings.filter((opening, at) => openings.indexOf(opening) !== at)).toEqual([]);
});
