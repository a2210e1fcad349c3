import { beforeAll, expect, test } from "vitest";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { reader } from "@/lib/kernel/viewer";
import { testDatabase } from "@/lib/testing/database";
import { NOON, worldOf } from "@/lib/testing/world";
import { writtenOf } from "@/lib/testing/written";
import { convertQuotes } from "./convert-quotes";
import { threadPage } from "./queries";

let db: PrismaClient;
let written: ReturnType<typeof writtenOf>;
let boardId: string;
beforeAll(async () => {
  db = await testDatabase();
  written = writtenOf(db);
  boardId = (await worldOf(db).aBoard()).id;
});

const anew = () => db.siteState.deleteMany({ where: { key: "quotes-converted" } });
const rowOf = (id: string) => db.post.findUniqueOrThrow({ where: { id } });
async function shownIn(threadId: string) {
  const page = await threadPage(db, reader, threadId, null, NOON);
  return page?.posts.items.map(({ body, answers }) => [body, answers?.quote?.text ?? null]);
}

test("copies that the button made become references, one quoting another too, and no post counts as changed", async () => {
  const thread = await written.aThread(boardId, { body: "First words." });
  const one = await written.aReply(thread.id, { body: "> First words.\n\nSecond.", answersId: thread.openingId });
  const two = await written.aReply(thread.id, { body: "> Second.\n\nThird.", answersId: one });
  const before = await rowOf(two);
  await anew();
  expect(await convertQuotes(db)).toBe(2);
  expect(await shownIn(thread.id)).toEqual([
    ["First words.", null],
    ["Second.", "First words."],
    ["Third.", "Second."],
  ]);
  const reference = { body: "Third.", quoteRevision: 1, quoteFrom: 0, quoteTo: 7 };
  expect(await rowOf(two)).toEqual({ ...before, ...reference });
  const [found] = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM post WHERE thread_id = ${thread.id} AND search @@ plainto_tsquery('english', 'first')`;
  expect(found?.n).toBe(1);
});

test("typed quotes, those of words that were changed or are gone, and those of another post stay as they are", async () => {
  const thread = await written.aThread(boardId, { body: "First words." });
  const other = await written.aThread(boardId, { body: "Other words." });
  const gone = await written.aReply(thread.id, { standing: "withdrawn" });
  const bodies = [
    "> First word\n\nTyped.",
    "> They are gone.\n\nStill.",
    "> Other words.\n\nElsewhere.",
    "> First words.",
  ];
  const [typed = "", erased = "", elsewhere = "", alone = ""] = bodies;
  await written.aReply(thread.id, { body: typed, answersId: thread.openingId });
  await written.aReply(thread.id, { body: erased, answersId: gone });
  await written.aReply(thread.id, { body: elsewhere, answersId: other.openingId });
  await written.aReply(thread.id, { body: alone, answersId: thread.openingId });
  await anew();
  expect(await convertQuotes(db)).toBe(0);
  expect((await shownIn(thread.id))?.slice(2)).toEqual(bodies.map((body) => [body, null]));
});

test("a copy of words that are held is not shown any more", async () => {
  const thread = await written.aThread(boardId);
  const held = await written.aReply(thread.id, { body: "Held words.", standing: "held" });
  await written.aReply(thread.id, { body: "> Held words.\n\nMine.", answersId: held });
  await anew();
  expect(await convertQuotes(db)).toBe(1);
  expect((await shownIn(thread.id))?.at(-1)).toEqual(["Mine.", null]);
});

test("a thread of many batches is converted whole, each quote of what its post has become", async () => {
  const thread = await written.aThread(boardId, { body: "Word 0." });
  let answersId = thread.openingId;
  for (let n = 1; n <= 7; n += 1)
    answersId = await written.aReply(thread.id, { body: `> Word ${n - 1}.\n\nWord ${n}.`, answersId });
  await anew();
  expect(await convertQuotes(db, 3)).toBe(7);
  expect((await shownIn(thread.id))?.at(-1)).toEqual(["Word 7.", "Word 6."]);
});

test("it is done once: what is typed later stays what was typed", async () => {
  const thread = await written.aThread(boardId, { body: "First words." });
  await convertQuotes(db);
  const id = await written.aReply(thread.id, { body: "> First words.\n\nTyped.", answersId: thread.openingId });
  expect(await convertQuotes(db)).toBe(0);
  expect(await rowOf(id)).toMatchObject({ body: "> First words.\n\nTyped.", quoteRevision: null });
});
