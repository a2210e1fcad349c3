import { beforeAll, expect, test } from "vitest";
import { hours, later } from "@/lib/kernel/time";
import type { Member } from "@/lib/kernel/viewer";
import { testDatabase } from "@/lib/testing/database";
import { type DeskWorld, deskWorld } from "@/lib/testing/desk-world";
import { NOON } from "@/lib/testing/world";
import { takeIn } from "./intake";
import { recordFindings } from "./record-findings";

let world: DeskWorld;
beforeAll(async () => {
  world = deskWorld(await testDatabase());
});

/** Words that somebody posts in a thread of their own, with the case that was opened for them, or null. */
const posted = async (author: Member, body: string, now = NOON) => {
  const { opening: postId } = await world.aThread(author);
  const ctx = world.as(author, now);
  const intake = takeIn({ title: null, body, acknowledged: ["contact"] });
  await world.db.$transaction((tx) => recordFindings(tx, ctx, { root: author.root, subject: { postId } }, intake));
  return world.db.case.findUnique({ where: { postId } });
};

test("ordinary words open no case", async () => {
  expect(await posted(world.aMember(), "Day three, and the kettle is on.")).toBeNull();
});

test("contact details open a case that can wait; the third within a day is looked at sooner, and nothing is held", async () => {
  const author = world.aMember();
  const write = (now?: Date) => posted(author, "Write to river@example.org any time", now);
  expect(await write()).toMatchObject({ severity: 3, signals: ["contact:mail"] });
  expect(await write()).toMatchObject({ severity: 3 });
  expect(await write()).toMatchObject({ severity: 2, signals: ["contact:mail", "contact:often"] });
  expect(await write(later(NOON, hours(25)))).toMatchObject({ severity: 3 });
  expect(await posted(world.aMember(), "Write to brook@example.org any time")).toMatchObject({ severity: 3 });
});

test("from the fourth within an hour one person's cries are gathered into one open case, so that nobody buries others", async () => {
  const author = world.aMember();
  const cry = (now?: Date) => posted(author, "I want to die", now);
  for (let time = 0; time < 2; time += 1) expect(await cry()).not.toBeNull();
  const third = await cry();
  expect(third).not.toBeNull();
  expect(await cry()).toBeNull();
  expect(await cry()).toBeNull();
  const gathered = await world.db.case.findUnique({ where: { id: third?.id ?? "" } });
  expect(gathered?.signals).toContain("crisis:more");
  expect(await posted(world.aMember(), "I want to die")).not.toBeNull();
  expect(await cry(later(NOON, hours(2)))).not.toBeNull();
});

test("a further cry has a case of its own once the last one is decided", async () => {
  const author = world.aMember();
  for (let time = 0; time < 2; time += 1) await posted(author, "I want to die");
  const third = await posted(author, "I want to die");
  await world.db.case.update({
    where: { id: third?.id ?? "" },
    data: { state: "decided", decision: "released", noReplyNeeded: true },
  });
  expect(await posted(author, "I want to die")).not.toBeNull();
});

test("words that were changed are no copy of themselves", async () => {
  const author = world.aMember();
  const body = Array.from({ length: 40 }, (_, at) => `word${at}`).join(" ");
  const { opening: postId } = await world.aThread(author);
  const ctx = world.as(author);
  const before = () => ctx.lately.copies.before(body.split(" "), NOON);
  const write = (copiesBefore?: () => number) => {
    const intake = takeIn({ title: null, body, acknowledged: [], ...(copiesBefore ? { copiesBefore } : {}) });
    return world.db.$transaction((tx) => recordFindings(tx, ctx, { root: author.root, subject: { postId } }, intake));
  };
  await write(() => 0);
  for (let edit = 0; edit < 3; edit += 1) await write();
  expect(before()).toBe(1);
});
