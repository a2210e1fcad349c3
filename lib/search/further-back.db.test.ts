import { expect, test } from "vitest";
import { testDatabase } from "@/lib/testing/database";
import { NOON, worldOf } from "@/lib/testing/world";
import { writtenOf } from "@/lib/testing/written";
import { dayWindows } from "./day-windows";
import { type Edge, HITS_A_PAGE, LOOKED_AT, RANKED_AMONG } from "./limits";
import { searchThreads } from "./search-threads";

const db = await testDatabase();
const written = writtenOf(db);
const board = await worldOf(db).aBoard();
const thread = await written.aThread(board.id, { title: "By the sea", body: "An opening." });
const said = async (body: string, daysAgo: number) =>
  written.aReply(thread.id, { body, now: new Date(NOON.getTime() - daysAgo * 86_400_000) });
const first = await said("Pebble harbour was where it began.", 3000);
const rare = await said("Curlew again.", 2990);

// More than are ranked, and more than are read for a phrase: one every five hours.
const MANY = LOOKED_AT + 100;
await db.$executeRaw`
  INSERT INTO post (id, thread_id, voice_id, seq, submission, body, hour)
  SELECT 'many' || n, thread_id, voice_id, 10 + n, 'many' || n, 'A pebble by the harbour.', hour - n * interval '5 hours'
  FROM post, generate_series(1, ${MANY}::int) n WHERE id = ${thread.openingId}`;

const hitsOf = async (query: string, before: Edge | null = null) => {
  const found = await searchThreads(db, query, 1, before);
  return { ids: found.hits.map((hit) => hit.postId), further: found.further };
};

test("what was not looked through is found by looking further back, until all was looked through", async () => {
  const seen = new Set<string>();
  let before: Edge | null = null;
  let looks = 0;
  do {
    const { ids, further } = await hitsOf("pebble", before);
    expect(ids.some((id) => seen.has(id))).toBe(false);
    for (const id of ids) seen.add(id);
    before = further;
    looks += 1;
  } while (before);
  expect(looks).toBe(Math.ceil((MANY + 1) / RANKED_AMONG));
  expect(seen.size).toBe(looks * HITS_A_PAGE);
});

test("a phrase is read for in so many posts and no more, then further back", async () => {
  const { ids, further } = await hitsOf('"pebble harbour"');
  expect(ids).toEqual([]);
  expect(further).not.toBeNull();
  expect(await hitsOf('"pebble harbour"', further)).toEqual({ ids: [first], further: null });
});

test("a rare word of long ago is found at once, and so is a word that stands in the oldest posts alone", async () => {
  expect(await hitsOf("curlew")).toEqual({ ids: [rare], further: null });
  expect((await hitsOf("began")).ids).toEqual([first]);
});

test("who wrote the words of a phrase apart is not left out with the phrase", async () => {
  const { ids } = await hitsOf('harbour -"pebble harbour"');
  expect(ids).toHaveLength(HITS_A_PAGE);
  expect(ids).not.toContain(first);
});

test("the marks of windows are those that posts have", async () => {
  const marked = async (day: number, mark: string) => {
    const [row] = await db.$queryRaw<{ has: boolean }[]>`
      SELECT day_marks(DATE '1970-01-01' + ${day}::int) @@ ${`'${mark}'`}::tsquery AS has`;
    return row?.has;
  };
  for (const { mark, newest, oldest } of dayWindows(NOON, new Date("1990-01-01"), 3)) {
    expect([await marked(newest, mark), await marked(oldest, mark)]).toEqual([true, true]);
    expect([await marked(newest + 1, mark), await marked(oldest - 1, mark)]).toEqual([false, false]);
  }
});
