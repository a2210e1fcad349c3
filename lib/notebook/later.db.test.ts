import { expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { tagOf } from "@/lib/kernel/vault";
import { testDatabase } from "@/lib/testing/database";
import { NOON, worldOf } from "@/lib/testing/world";
import { heard, withHeard } from "./heard";
import { LaterQueue } from "./later";
import { readNotebook } from "./notebook";

const db = await testDatabase();
const flush = (queue: LaterQueue) => queue.flush(db, NOON, () => 0);

test("who leaves while their page is being written is told when it is, and no other page follows", async () => {
  const queue = new LaterQueue();
  const { root } = worldOf(db).aMember();
  const tag = tagOf(root, "notebook|follows");
  queue.add(root, { threadId: newId(), follow: "on" });
  let rollBack = () => {};
  const held = new Promise<void>((resolve) => {
    rollBack = resolve;
  });
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  // The same row, not yet there: the queue's own write has to wait for it.
  const other = db
    .$transaction(async (tx) => {
      await tx.sealed.create({ data: { tag, version: 1, blob: new Uint8Array(1) } });
      begin();
      await held;
      throw new Error("rolled back");
    })
    .catch(() => undefined);
  await begun;
  const flushed = flush(queue);
  await expect
    .poll(
      async () =>
        (await db.$queryRaw<unknown[]>`SELECT 1 FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'`).length,
      { timeout: 10_000 },
    )
    .toBeGreaterThan(0);
  let told = false;
  const dropped = queue.drop(root).then(() => {
    told = true;
  });
  await db.$queryRaw`SELECT 1`;
  expect(told).toBe(false);
  rollBack();
  await Promise.all([other, flushed, dropped]);
  expect(await db.sealed.deleteMany({ where: { tag } })).toEqual({ count: 1 });
  queue.add(root, { threadId: newId(), follow: "on" });
  await flush(queue);
  expect(await db.sealed.count({ where: { tag } })).toBe(0);
});

test("who was to leave and stays is followed along again", async () => {
  const queue = new LaterQueue();
  const { root } = worldOf(db).aMember();
  await queue.drop(root);
  queue.takeAgain(root);
  queue.add(root, { threadId: newId(), follow: "on" });
  await flush(queue);
  expect(await db.sealed.count({ where: { tag: tagOf(root, "notebook|follows") } })).toBe(1);
});

test("nothing waits for who left, for some rounds, and then not even that they left is remembered", async () => {
  const queue = new LaterQueue();
  const { root } = worldOf(db).aMember();
  await queue.drop(root);
  const comes = () => {
    queue.add(root, { threadId: newId(), follow: "on" });
    queue.forget(root, { id: newId(), place: `thread|${newId()}` });
    return [queue.waitingFor(root).length, queue.postedBy(root).length];
  };
  for (let round = 1; round <= 3; round += 1) {
    expect(comes()).toEqual([0, 0]);
    await flush(queue);
  }
  expect(await db.sealed.count({ where: { tag: tagOf(root, "notebook|follows") } })).toBe(0);
  // What comes now is taken like anybody's: nothing is left by which it could be told apart.
  expect(comes()).toEqual([1, 1]);
});

test("what was heard is known at once, stands in no row before the queue is written, and after it in one that only its owner opens", async () => {
  const queue = new LaterQueue();
  const [{ root }, other] = [worldOf(db).aMember(), worldOf(db).aMember()];
  const id = newId();
  queue.note(root, { kind: "heard", id, level: "high" });
  expect(withHeard(await readNotebook(db, root, heard), queue.notedFor(root)).words).toEqual([[id, "high", false]]);
  expect(queue.notedFor(other.root)).toEqual([]);
  const rows = () => db.sealed.count({ where: { tag: tagOf(root, "notebook|heard") } });
  expect(await rows()).toBe(0);
  await flush(queue);
  expect(await rows()).toBe(1);
  expect(queue.notedFor(root)).toEqual([]);
  expect((await readNotebook(db, root, heard)).words).toEqual([[id, "high", false]]);
  expect(await readNotebook(db, other.root, heard)).toEqual(heard.empty);
  queue.note(root, { kind: "gone", id });
  await flush(queue);
  expect(await readNotebook(db, root, heard)).toEqual(heard.empty);
});

test("nothing that was heard is written for who leaves", async () => {
  const queue = new LaterQueue();
  const { root } = worldOf(db).aMember();
  queue.note(root, { kind: "heard", id: newId(), level: "low" });
  await queue.drop(root);
  queue.note(root, { kind: "heard", id: newId(), level: "low" });
  await flush(queue);
  expect(await db.sealed.count({ where: { tag: tagOf(root, "notebook|heard") } })).toBe(0);
});
