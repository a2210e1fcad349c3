import { expect, test } from "vitest";
import { testDatabase } from "@/lib/testing/database";
import { rowsRead } from "@/lib/testing/rows-read";
import { NOON, worldOf } from "@/lib/testing/world";
import { writtenOf } from "@/lib/testing/written";
import { dayWindows } from "./day-windows";
import { LIKE_AMONG } from "./limits";
import { searchThreads } from "./search-threads";
import { similarTitles } from "./similar-titles";

const db = await testDatabase();
const written = writtenOf(db);
const board = await worldOf(db).aBoard();
const daysAgo = (days: number) => new Date(NOON.getTime() - days * 86_400_000);
const titled = async (title: string, days: number) =>
  (await written.aThread(board.id, { title, body: "Else.", now: daysAgo(days) })).id;

const oldest = await titled("Wandering albatross", 5000);
const nearest = await titled("Snowdrops", 40);
// Alike, newer and older, and not the most alike of all.
for (const [name, days, count] of [
  ["newer", 1, LIKE_AMONG - 20],
  ["older", 60, LIKE_AMONG * 8],
] as const)
  await db.$executeRaw`
    INSERT INTO thread (id, board_id, title, standing, themes, opened_on, bumped_at, bump_shuffle)
    SELECT ${name} || n, board_id, 'Snowdrifts and dropped ' || n, 'visible', '{}', ${daysAgo(days)}::timestamptz - n * interval '5 hours', bumped_at, n
    FROM thread, generate_series(1, ${count}::int) n WHERE id = ${nearest}`;
await db.$executeRaw`ANALYZE`;
// As if there were so many that their index pays.
await db.$executeRaw`UPDATE pg_class SET reltuples = reltuples * 1000 WHERE relname = 'thread'`;

test("a slip of the finger finds a title of long ago when no other looks like it", async () => {
  const { similar } = await searchThreads(db, "albatros wandring");
  expect(similar.map(({ threadId }) => threadId)).toEqual([oldest]);
});

test("the most alike come first, chosen among so many of the newest and read no further", async () => {
  const windows = dayWindows(NOON, daysAgo(5000), 100);
  const { value: similar, read } = await db.$transaction((tx) =>
    rowsRead(tx, "thread", () => similarTitles(tx, "snowdrop", windows, new Set())),
  );
  expect(similar[0]?.threadId).toBe(nearest);
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThan(LIKE_AMONG * 3);
});
