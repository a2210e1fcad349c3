import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { hours } from "@/lib/kernel/time";
import { follows, withChanges } from "@/lib/notebook/follows";
import { testDatabase } from "@/lib/testing/database";
import { NOON, worldOf } from "@/lib/testing/world";
import { writtenOf } from "@/lib/testing/written";
import { kindWordsFor } from "./kind-words";
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

describe("kind words", () => {
  test("are told to whoever wrote the post, how many people said them, and of nobody else's posts", async () => {
    const member = world.aMember();
    const thread = await written.aThread(board.id, { by: member, title: "Mine" });
    const others = await written.aReply(thread.id);
    for (const postId of [thread.openingId, thread.openingId, others])
      await db.encouragement.create({
        data: { id: newId(), kind: "with_you", postId, tag: new Uint8Array(randomBytes(32)) },
        select: { id: true },
      });
    const voices = await ownVoices(db, member, follows.empty, now);
    expect(await kindWordsFor(db, voices)).toEqual([
      {
        ...{ postId: thread.openingId, threadId: thread.id, title: "Mine" },
        given: [{ kind: "with_you", count: 2 }],
      },
    ]);
    expect(await kindWordsFor(db, await ownVoices(db, world.aMember(), follows.empty, now))).toEqual([]);
  });
});
