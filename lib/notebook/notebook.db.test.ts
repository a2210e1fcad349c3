import { describe, expect, test } from "vitest";
import { z } from "zod";
import { newId } from "@/lib/kernel/ids";
import { testDatabase } from "@/lib/testing/database";
import { NOON, seededChance, worldOf } from "@/lib/testing/world";
import { writtenOf } from "@/lib/testing/written";
import { followThread } from "./follow-thread";
import { followIn, follows, withChanges } from "./follows";
import { LaterQueue } from "./later";
import { changeNotebook, type NotebookKind, readNotebook, STEP } from "./notebook";

const db = await testDatabase();
const world = worldOf(db);
const written = writtenOf(db);
const board = await world.aBoard();
/** Nonce and authentication tag. */
const SEALING = 28;

const list: NotebookKind<string[]> = { name: "list", schema: z.array(z.string()), empty: [] };

describe("the notebook", () => {
  test("nobody else's key finds or opens a row, and a reader has none", async () => {
    const [mine, other] = [world.aMember(), world.aMember()];
    await changeNotebook(db, mine.root, list, () => ["private"]);
    expect(await readNotebook(db, other.root, list)).toEqual([]);
    expect(await followThread(world.as(world.reader), { threadId: newId(), follow: "on" })).toMatchObject({
      ok: false,
      refusal: { code: "sign-in-required" },
    });
  });

  test("two tabs that write at once both keep what they wrote, from the first row on", async () => {
    const { root } = world.aMember();
    await Promise.all(["a", "b", "c", "d"].map((item) => changeNotebook(db, root, list, (page) => [...page, item])));
    await Promise.all(["e", "f"].map((item) => changeNotebook(db, root, list, (page) => [...page, item])));
    expect((await readNotebook(db, root, list)).sort()).toEqual(["a", "b", "c", "d", "e", "f"]);
  });

  test("a row's size is a multiple of 2 KiB plus sealing, and says nothing of its words", async () => {
    const before = await db.sealed.findMany({ select: { blob: true } });
    const { root } = world.aMember();
    await changeNotebook(db, root, list, () => ["x".repeat(3000)]);
    const rows = await db.sealed.findMany({ select: { blob: true, tag: true } });
    expect(rows).toHaveLength(before.length + 1);
    for (const { blob, tag } of rows) {
      expect((blob.length - SEALING) % STEP).toBe(0);
      expect(tag).toHaveLength(32);
    }
    expect(rows.some(({ blob }) => Buffer.from(blob).includes("xxxx"))).toBe(false);
  });

  test("what does not fit its shape is not written", async () => {
    const { root } = world.aMember();
    const strict: NotebookKind<number[]> = { name: "list", schema: z.array(z.int()), empty: [] };
    await expect(changeNotebook(db, root, strict, () => [0.5])).rejects.toThrow();
    expect(await readNotebook(db, root, list)).toEqual([]);
  });
});

describe("following", () => {
  test("a thread that is not there or not visible cannot be followed, but always left", async () => {
    const member = world.aMember();
    const held = await written.aThread(board.id, { standing: "held" });
    for (const threadId of [newId(), held.id]) {
      expect(await followThread(world.as(member), { threadId, follow: "on" })).toMatchObject({
        ok: false,
        refusal: { code: "not-found" },
      });
      expect(await followThread(world.as(member), { threadId, follow: "off" })).toMatchObject({ ok: true });
    }
  });

  test("no side effect follows a thread again that somebody left on purpose", async () => {
    const member = world.aMember();
    const thread = await written.aThread(board.id);
    await followThread(world.as(member), { threadId: thread.id, follow: "on" });
    await followThread(world.as(member), { threadId: thread.id, follow: "off" });
    const queue = new LaterQueue();
    queue.add(member.root, { threadId: thread.id, follow: "auto", readTo: 7 });
    await queue.flush(db, NOON, seededChance());
    expect(followIn(await readNotebook(db, member.root, follows), thread.id)).toEqual({ following: false, readTo: 7 });
  });

  test("following marks nothing as read: who follows from the middle continues there", async () => {
    const member = world.aMember();
    const thread = await written.aThread(board.id);
    await written.aReply(thread.id);
    await followThread(world.as(member), { threadId: thread.id, follow: "on" });
    expect(followIn(await readNotebook(db, member.root, follows), thread.id)).toEqual({
      following: true,
      readTo: null,
    });
  });

  test("reading never goes backwards", () => {
    const page = withChanges(
      follows.empty,
      [
        { threadId: "t", readTo: 9 },
        { threadId: "t", readTo: 3 },
      ],
      NOON,
    );
    expect(followIn(page, "t")).toEqual({ following: false, readTo: 9 });
    expect(followIn(page, "other")).toEqual({ following: false, readTo: null });
  });

  test("a thousand threads are kept, followed ones longest", () => {
    const read = Array.from({ length: 1200 }, (_, n) => ({ threadId: `t${n}`, readTo: 1 }));
    const page = withChanges(
      withChanges(follows.empty, [{ threadId: "kept", follow: "on" }], NOON),
      read,
      new Date(NOON.getTime() + 9e8),
    );
    expect(Object.keys(page.threads)).toHaveLength(1000);
    expect(followIn(page, "kept").following).toBe(true);
  });
});

describe("what waits", () => {
  test("nothing is written until the queue is flushed, and reads see what waits", async () => {
    const member = world.aMember();
    const queue = new LaterQueue();
    const rows = await db.sealed.count();
    queue.add(member.root, { threadId: "t", follow: "auto", readTo: 2 });
    queue.add(member.root, { threadId: "t", follow: "auto", readTo: 5 });
    queue.add(member.root, { threadId: "t", readTo: 4 });
    expect(await db.sealed.count()).toBe(rows);
    expect(followIn(withChanges(follows.empty, queue.waitingFor(member.root), NOON), "t")).toEqual({
      following: true,
      readTo: 5,
    });
    await queue.flush(db, NOON, seededChance());
    expect(queue.waitingFor(member.root)).toEqual([]);
    expect(followIn(await readNotebook(db, member.root, follows), "t")).toEqual({ following: true, readTo: 5 });
  });

  test("rows come in another order than what caused them", async () => {
    const members = Array.from({ length: 40 }, () => world.aMember());
    const queue = new LaterQueue();
    for (const member of members) queue.add(member.root, { threadId: "t", follow: "auto" });
    const before = await db.sealed.count();
    await queue.flush(db, NOON, seededChance(7));
    const rows = await db.$queryRaw<
      { tag: string }[]
    >`SELECT encode(tag, 'hex') AS tag FROM sealed ORDER BY ctid OFFSET ${before}`;
    const { tagOf } = await import("@/lib/kernel/vault");
    const asked = members.map((member) => Buffer.from(tagOf(member.root, "notebook|follows")).toString("hex"));
    expect(rows.map((row) => row.tag).filter((tag, place) => tag === asked[place]).length).toBeLessThan(8);
  });
});
