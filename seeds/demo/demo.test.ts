import { expect, test } from "vitest";
import { takeIn } from "@/lib/intake/intake";
import { boardSeeds } from "../boards/boards";
import { profileWords } from "../words/words";
import { demoLongThread, demoMilestones, demoPassersBy, demoProfiles, demoStories, demoThreads } from "./demo";

const people = new Set(demoProfiles.map((profile) => profile.key));
const everyThread = [...demoThreads, ...demoStories, demoLongThread];
const postsOf = (thread: (typeof everyThread)[number]) => [thread, ...thread.replies];
const texts = [
  ...everyThread.flatMap((thread) => [thread.title, ...postsOf(thread).map((post) => post.body)]),
  ...demoMilestones.flatMap(({ words, replies }) => [words, ...replies.map(({ body }) => body)]),
  ...demoProfiles.map((profile) => profile.bio),
];

test("the community is as large as promised", () => {
  expect(demoProfiles).toHaveLength(12);
  expect(demoThreads).toHaveLength(20);
  expect(demoStories).toHaveLength(6);
  expect(demoLongThread.title).toContain("made to show paging");
  expect(demoLongThread.replies.length).toBeGreaterThan(100);
});

test("names are of the words that profiles are given", () => {
  for (const { name } of demoProfiles) {
    const [first, second] = name.split(" ");
    expect(profileWords.first, name).toContain(first);
    expect(profileWords.second, name).toContain(second);
  }
});

test("keys are unique, and everyone and every board named is there", () => {
  const keys = [...everyThread, ...demoMilestones].map((seed) => seed.key);
  expect(new Set(keys).size).toBe(keys.length);
  const boards = new Set(boardSeeds.map((board) => board.slug));
  for (const thread of everyThread) {
    expect(boards, thread.key).toContain(thread.board);
    for (const post of postsOf(thread)) expect(people, thread.key).toContain(post.by);
  }
  const sharing = new Set([...people, ...demoPassersBy.map((passer) => passer.key)]);
  for (const { by, encouragements, replies } of demoMilestones) {
    expect(sharing).toContain(by);
    for (const given of encouragements) expect(people).toContain(given.by);
    for (const reply of replies) expect(sharing).toContain(reply.by);
  }
});

test("one speaks in a thread under one name only", () => {
  for (const thread of everyThread) {
    const names = new Set(postsOf(thread).map((post) => `${post.by} ${post.as}`));
    const speakers = new Set(postsOf(thread).map((post) => post.by));
    expect(names.size, thread.key).toBe(speakers.size);
  }
});

test("nobody encourages their own words, or the same ones twice alike", () => {
  for (const thread of everyThread) {
    const given = thread.encouragements.map(({ post, by, kind }) => `${post} ${by} ${kind}`);
    expect(new Set(given).size, thread.key).toBe(given.length);
    for (const { post, by } of thread.encouragements) {
      expect(people).toContain(by);
      expect(postsOf(thread)[post], thread.key).toBeDefined();
      expect(postsOf(thread)[post]?.by, thread.key).not.toBe(by);
    }
  }
  for (const { key, by, encouragements } of demoMilestones)
    for (const given of encouragements) expect(given.by, key).not.toBe(by);
});

test("some threads still wait for a first answer, and every board but the stories and the stones has one", () => {
  expect(demoThreads.filter((thread) => thread.replies.length === 0).length).toBeGreaterThanOrEqual(2);
  const used = new Set([...demoThreads, ...demoStories].map((thread) => thread.board));
  expect(boardSeeds.filter((board) => !used.has(board.slug) && !board.stones)).toEqual([]);
});

test("stories are neither notes nor books, and each stands at a stage of its own", () => {
  for (const story of demoStories) {
    const words = story.body.split(/\s+/).length;
    expect(words, story.key).toBeGreaterThanOrEqual(250);
    expect(words, story.key).toBeLessThanOrEqual(700);
  }
  expect(new Set(demoStories.map((story) => story.stage)).size).toBe(6);
});

test("no demo text names somebody: their names are drawn anew for each demo", () => {
  const names = new RegExp(`\\b(?:${demoProfiles.flatMap(({ key, name }) => [key, name]).join("|")})\\b`, "i");
  for (const body of texts) expect(body).not.toMatch(names);
});

test("no demo text deals, shames, exposes or tells of an emergency under way, or names a dose, a number or an address", () => {
  for (const body of texts) {
    const { findings, cry } = takeIn({ title: null, body, acknowledged: [] });
    expect(
      findings.map(({ phase, rule }) => `${phase}:${rule}`),
      body,
    ).toEqual([]);
    expect(
      cry.because.filter(({ rule }) => rule.severity === 0 && rule.weight > 1),
      body,
    ).toEqual([]);
    expect(body).not.toMatch(/\d\s?(mg|ml|mcg)\b|\d{5,}|@|https?:|www\.|#/i);
  }
});
