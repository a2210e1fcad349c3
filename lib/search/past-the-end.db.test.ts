import { expect, test } from "vitest";
import type { Page, PageEdge } from "@/lib/kernel/paging";
import { days, later } from "@/lib/kernel/time";
import { testDatabase } from "@/lib/testing/database";
import { NOON, worldOf } from "@/lib/testing/world";
import { writtenOf } from "@/lib/testing/written";
import { POSTS_A_PAGE, STORIES_A_PAGE, THREADS_A_PAGE } from "@/lib/threads/limits";
import { boardPage } from "@/lib/threads/lists";
import { ownWordsIn } from "@/lib/threads/own-words";
import { threadPage } from "@/lib/threads/queries";
import { storiesPage } from "@/lib/threads/stories";
import { WRITTEN_A_PAGE } from "./limits";
import { writtenByProfile } from "./written-by-profile";

const db = await testDatabase();
const world = worldOf(db);
const written = writtenOf(db);

type Read = (edge: PageEdge) => Promise<Page<unknown> | undefined>;

/** The second page of a list, what is left of it when its only row goes, and the page that the last one leads back to. */
async function whenItsOnlyRowGoes(read: Read, size: number, gone: () => Promise<unknown>): Promise<void> {
  const first = await read(null);
  expect(first?.items).toHaveLength(size);
  const edge = { direction: "after" as const, key: (first?.after ?? "").split(".") };
  const second = await read(edge);
  expect(second?.items).toHaveLength(1);
  expect(second?.pastEnd).toBeUndefined();
  await gone();
  const past = await read(edge);
  expect(past).toEqual({ ...(await read(null)), pastEnd: true });
  expect(past).toMatchObject({ before: null, after: null });
  expect(past?.items).toHaveLength(size);
}

const remove = (table: "post" | "thread", id: string) => () =>
  table === "post"
    ? db.post.update({ where: { id }, data: { standing: "removed" } })
    : db.thread.update({ where: { id }, data: { standing: "removed" } });

test("a later page of a thread whose only reply was removed is the last page, for readers and for members", async () => {
  const { id } = await written.aThread((await world.aBoard()).id);
  const posts: string[] = [];
  for (let n = 0; n < POSTS_A_PAGE; n += 1) posts.push(await written.aReply(id));
  const last = posts.at(-1) ?? "";
  for (const viewer of [world.reader, world.aMember()]) {
    await db.post.update({ where: { id: last }, data: { standing: "visible" } });
    const read: Read = async (edge) => (await threadPage(db, viewer, id, edge, NOON))?.posts;
    await whenItsOnlyRowGoes(read, POSTS_A_PAGE, remove("post", last));
  }
});

test("of three pages the last one that is left leads back to the one before it", async () => {
  const { id } = await written.aThread((await world.aBoard()).id);
  const posts: string[] = [];
  for (let n = 0; n < 2 * POSTS_A_PAGE; n += 1) posts.push(await written.aReply(id));
  const read = async (direction: "after" | "before", key: string | null) =>
    (await threadPage(db, world.reader, id, key === null ? null : { direction, key: [key] }, NOON))?.posts;
  const second = await read("after", (await read("after", null))?.after ?? "");
  await remove("post", posts.at(-1) ?? "")();
  const past = await read("after", second?.after ?? "");
  expect(past?.pastEnd).toBe(true);
  expect(past?.items).toEqual(second?.items);
  expect((await read("before", past?.before ?? ""))?.items).toHaveLength(POSTS_A_PAGE);
  // Whoever follows the way back from a page that is the first by now gets the first.
  expect((await read("before", (await read("after", null))?.items[0]?.id ?? ""))?.items).toHaveLength(POSTS_A_PAGE);
});

test("a later page of a board whose only thread was removed is the last page", async () => {
  const board = await world.aBoard();
  const threads: string[] = [];
  for (let n = 0; n <= THREADS_A_PAGE; n += 1)
    threads.push((await written.aThread(board.id, { now: later(NOON, -days(n)) })).id);
  const read: Read = (edge) => boardPage(db, board.id, edge);
  await whenItsOnlyRowGoes(read, THREADS_A_PAGE, remove("thread", threads.at(-1) ?? ""));
});

test("a later page of the stories, of all and by a stage, whose only story was removed is the last page", async () => {
  const board = await world.aBoard({ stories: true });
  const stories: string[] = [];
  for (let n = 0; n <= STORIES_A_PAGE; n += 1) {
    const { id } = await written.aThread(board.id, { now: later(NOON, -days(n)) });
    await db.thread.update({ where: { id }, data: { stage: "early" } });
    stories.push(id);
  }
  const last = stories.at(-1) ?? "";
  for (const only of [{}, { stage: "early" }]) {
    await db.thread.update({ where: { id: last }, data: { standing: "visible" } });
    await whenItsOnlyRowGoes((edge) => storiesPage(db, edge, only), STORIES_A_PAGE, remove("thread", last));
  }
});

test("a later page of what a profile wrote whose only post was removed is the last page", async () => {
  const profile = await db.profile.create({
    data: { id: "0123456789abcdef", tag: new Uint8Array(32), name: "Quiet heron", avatarSeed: "a" },
  });
  const board = await world.aBoard();
  const posts: string[] = [];
  for (let n = 0; n <= WRITTEN_A_PAGE; n += 1) {
    const facts = { profileId: profile.id, now: later(NOON, -days(n)) };
    posts.push((await written.aThread(board.id, facts)).openingId);
  }
  const read: Read = (edge) => writtenByProfile(db, profile.id, edge);
  await whenItsOnlyRowGoes(read, WRITTEN_A_PAGE, remove("post", posts.at(-1) ?? ""));
});

test("a later page of one's own words whose only post was erased is the last page", async () => {
  const by = world.aMember();
  const { id } = await written.aThread((await world.aBoard()).id, { by });
  const posts: string[] = [];
  for (let n = 0; n < POSTS_A_PAGE; n += 1) posts.push(await written.aReply(id, { by }));
  const read: Read = async (edge) => (await ownWordsIn(db, by, id, edge, NOON))?.posts;
  const gone = () => db.post.delete({ where: { id: posts.at(-1) ?? "" } });
  await whenItsOnlyRowGoes(read, POSTS_A_PAGE, gone);
});
