import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { hours } from "@/lib/kernel/time";
import { ownStones } from "@/lib/milestones/own-stones";
import { encouraged, withTold } from "@/lib/notebook/encouraged";
import { follows, withChanges } from "@/lib/notebook/follows";
import { testDatabase } from "@/lib/testing/database";
import { placedStone } from "@/lib/testing/placed-stone";
import { NOON, worldOf } from "@/lib/testing/world";
import { writtenOf } from "@/lib/testing/written";
import { encouragedOwn } from "./encouraged";
import { ownVoices } from "./own-voices";
import { replyInFull } from "./reply-in-full";
import { threadsWithNews } from "./threads-with-news";

const db = await testDatabase();
const world = worldOf(db);
const written = writtenOf(db);
const board = await world.aBoard();
const now = new Date(NOON.getTime() + hours(1));

const following = (threadId: string, readTo = 0) =>
  withChanges(follows.empty, [{ threadId, follow: "on", readTo }], NOON);

describe("a reply in full", () => {
  test("has its words, its day and its thread, as everybody sees them", async () => {
    const thread = await written.aThread(board.id, { title: "Sundays" });
    const postId = await written.aReply(thread.id, { body: "Soup.", contentNotes: ["withdrawal"] });
    expect(await replyInFull(db, postId)).toMatchObject({
      ...{ postId, threadId: thread.id, title: "Sundays", body: "Soup.", contentNotes: ["withdrawal"] },
    });
  });

  test("is nothing where others cannot see it, nor where its thread is out of view", async () => {
    const thread = await written.aThread(board.id);
    for (const standing of ["held", "removed", "withdrawn"] as const)
      expect(await replyInFull(db, await written.aReply(thread.id, { standing }))).toBeNull();
    const hidden = await written.aThread(board.id, { threadStanding: "removed" });
    expect(await replyInFull(db, await written.aReply(hidden.id))).toBeNull();
    expect(await replyInFull(db, newId())).toBeNull();
  });
});

describe("threads with news", () => {
  test("one's own, read, held, removed and withdrawn replies are no news, nor is anything in an unseen thread", async () => {
    const member = world.aMember();
    const thread = await written.aThread(board.id, { by: member });
    await written.aReply(thread.id);
    await written.aReply(thread.id, { by: member });
    for (const standing of ["held", "removed", "withdrawn"] as const) await written.aReply(thread.id, { standing });
    expect(await threadsWithNews(db, member, following(thread.id, 1))).toEqual([]);
    const unseen = await written.aThread(board.id, { threadStanding: "removed" });
    await written.aReply(unseen.id);
    expect(await threadsWithNews(db, member, following(unseen.id))).toEqual([]);
    expect(await threadsWithNews(db, member, follows.empty)).toEqual([]);
  });

  test("what others wrote since is", async () => {
    const member = world.aMember();
    const thread = await written.aThread(board.id);
    await written.aReply(thread.id);
    expect(await threadsWithNews(db, member, following(thread.id))).toEqual([thread.id]);
    expect(await threadsWithNews(db, member, following(thread.id, 1))).toEqual([]);
    const left = withChanges(following(thread.id), [{ threadId: thread.id, follow: "off" }], NOON);
    expect(await threadsWithNews(db, member, left)).toEqual([]);
  });
});

describe("encouragements of one's own words", () => {
  const said = (subject: { postId: string } | { milestoneId: string }) =>
    db.encouragement.create({
      data: { id: newId(), kind: "with_you", ...subject, tag: new Uint8Array(randomBytes(32)) },
      select: { id: true },
    });

  test("reach whoever wrote the post, as a number of people, and nobody else", async () => {
    const member = world.aMember();
    const thread = await written.aThread(board.id, { by: member, title: "Mine" });
    const others = await written.aReply(thread.id);
    for (const postId of [thread.openingId, thread.openingId, others]) await said({ postId });
    const own = { voices: await ownVoices(db, member, follows.empty, now), stones: [] };
    const told = await encouragedOwn(db, member, own, encouraged.empty);
    expect(told).toMatchObject([{ id: thread.openingId, title: "Mine", total: 2, fresh: true }]);
    expect(told[0]?.given.counts.with_you).toBe(2);
    const read = withTold(encouraged.empty, [{ id: thread.openingId, total: 2 }]);
    expect(await encouragedOwn(db, member, own, read)).toMatchObject([{ fresh: false }]);
    await said({ postId: thread.openingId });
    expect(await encouragedOwn(db, member, own, read)).toMatchObject([{ total: 3, fresh: true }]);
    const stranger = world.aMember();
    const none = { voices: await ownVoices(db, stranger, follows.empty, now), stones: [] };
    expect(await encouragedOwn(db, stranger, none, encouraged.empty)).toEqual([]);
  });

  test("a stone is found again by its author alone, under an alias too, with what people said at it", async () => {
    const member = world.aMember();
    const id = await placedStone(world, member, { kind: "months", amount: "4" });
    await said({ milestoneId: id });
    const { stones, more } = await ownStones(db, member, now, 500);
    expect(stones.map((stone) => stone.id)).toEqual([id]);
    expect(more).toBe(false);
    expect(await encouragedOwn(db, member, { voices: [], stones }, encouraged.empty)).toMatchObject([
      { id, stone: { id, mine: true }, total: 1 },
    ]);
    expect((await ownStones(db, world.aMember(), now, "all")).stones).toEqual([]);
  });
});
