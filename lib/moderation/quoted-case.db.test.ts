import { beforeAll, expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { testDatabase } from "@/lib/testing/database";
import { type DeskWorld, deskWorld } from "@/lib/testing/desk-world";
import { NOON } from "@/lib/testing/world";
import { writtenOf } from "@/lib/testing/written";
import { readCase } from "./read-case";

let world: DeskWorld;
beforeAll(async () => {
  world = deskWorld(await testDatabase());
});

test("volunteers see what a reply quotes as everybody does, apart from its own words; what is gone there is gone here", async () => {
  const written = writtenOf(world.db);
  const thread = await written.aThread((await world.aBoard()).id, { body: "Their words.", contentNotes: ["violence"] });
  const quote = { revision: 1, from: 0, to: 5 };
  const postId = await written.aReply(thread.id, { body: "Mine.", answersId: thread.openingId, quote });
  const id = newId();
  await world.db.case.create({ data: { id, postId, severity: 3, openedAt: NOON } });
  const moderator = await world.aModerator();
  const read = async () => {
    const found = await readCase(world.as(moderator), id);
    return found.ok ? { body: found.value.body, quote: found.value.answers?.quote ?? null } : null;
  };
  expect(await read()).toEqual({ body: "Mine.", quote: { text: "Their …", contentNotes: ["violence"] } });
  await world.db.post.update({ where: { id: thread.openingId }, data: { standing: "held" } });
  expect(await read()).toEqual({ body: "Mine.", quote: null });
});
