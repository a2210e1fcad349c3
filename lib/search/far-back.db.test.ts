import { expect, test } from "vitest";
import { testDatabase } from "@/lib/testing/database";
import { NOON, worldOf } from "@/lib/testing/world";
import { writtenOf } from "@/lib/testing/written";
import { searchThreads } from "./search-threads";

const db = await testDatabase();
const written = writtenOf(db);
const board = await worldOf(db).aBoard();
const thread = await written.aThread(board.id, { title: "Nothing", body: "An opening." });
const said = async (body: string, daysAgo: number) =>
  written.aReply(thread.id, { body, now: new Date(NOON.getTime() - daysAgo * 86_400_000) });

// More than a thousand posts within a day: what is older than 64 days is far.
await db.$executeRaw`
  INSERT INTO post (id, thread_id, voice_id, seq, submission, body, hour)
  SELECT 'many' || n, thread_id, voice_id, 10 + n, 'many' || n,
    CASE WHEN n <= 120 THEN 'A path of gravel.' ELSE 'Something else.' END, hour - (n % 20) * interval '1 hour'
  FROM post, generate_series(1, 1200) n WHERE id = ${thread.openingId}`;
const rare = await said("Curlew again.", 300);
const older = await said("Curlew before.", 1500);
const phrase = await said("The gravel path.", 200);

const idsOf = async (query: string) => (await searchThreads(db, query)).hits.map((hit) => hit.postId);

test("a word that nobody wrote lately is found however long ago, newest first", async () => {
  expect(await idsOf("curlew")).toEqual([rare, older]);
});

test("usual words that stood together long ago are found there", async () => {
  expect(await idsOf('"gravel path"')).toEqual([phrase]);
});

test("far and near are one list without a post told twice", async () => {
  const found = await Promise.all([1, 2, 3, 4, 5].map((page) => searchThreads(db, "gravel", page)));
  const ids = found.flatMap((one) => one.hits.map((hit) => hit.postId));
  expect(new Set(ids).size).toBe(ids.length);
  expect(found[0]?.further).toBeNull();
});
