import { beforeAll, expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { later, minutes, weekOf } from "@/lib/kernel/time";
import { testDatabase } from "@/lib/testing/database";
import { type DeskWorld, deskWorld } from "@/lib/testing/desk-world";
import { NOON } from "@/lib/testing/world";
import { openCase } from "./open-case";

let world: DeskWorld;
beforeAll(async () => {
  world = deskWorld(await testDatabase());
});

const open = (postId: string, severity: number, signals: string[] = [], now = NOON) =>
  world.db.$transaction((tx) => openCase(tx, { id: newId(), now }, { postId, severity, signals }));
const kept = (postId: string) => world.db.case.findMany({ where: { postId } });

test("however many see it at once, one post has one case", async () => {
  const { opening } = await world.aThread();
  const ids = await Promise.all([3, 1, 4, 2].map((severity) => open(opening, severity, [`crisis:n${severity}`])));
  expect(new Set(ids).size).toBe(1);
  expect(await kept(opening)).toMatchObject([
    { severity: 1, signals: ["crisis:n1", "crisis:n2", "crisis:n3", "crisis:n4"] },
  ]);
});

test("an open case is raised, never lowered, and keeps its age and its holder", async () => {
  const { opening } = await world.aThread();
  const { steward } = await world.aModerator();
  const id = await open(opening, 2);
  const claim = { claimedById: steward?.id ?? null, claimedUntil: later(NOON, minutes(15)) };
  await world.db.case.update({ where: { id }, data: claim });
  await open(opening, 4, [], later(NOON, minutes(5)));
  expect(await kept(opening)).toMatchObject([{ severity: 2, openedAt: NOON, ...claim }]);
});

test("the case of a milestone is opened and raised like that of a post", async () => {
  const id = newId();
  const words = {
    name: "x",
    avatarSeed: "x",
    stoneSeed: "x",
    kind: "own_words" as const,
    words: "x",
    submission: newId(),
  };
  await world.db.milestone.create({ data: { id, tag: new Uint8Array(32), week: weekOf(NOON), ...words } });
  for (const severity of [3, 2])
    await world.db.$transaction((tx) =>
      openCase(tx, { id: newId(), now: NOON }, { milestoneId: id, severity, signals: [] }),
    );
  expect(await world.db.case.findMany({ where: { milestoneId: id } })).toMatchObject([{ severity: 2, postId: null }]);
});

test("the age of a case is kept to the minute, no finer", async () => {
  const { opening } = await world.aThread();
  await open(opening, 3, [], later(NOON, 59_999));
  expect(await kept(opening)).toMatchObject([{ openedAt: NOON }]);
});
