import { expect, test } from "vitest";
import { testDatabase } from "@/lib/testing/database";
import { rowsRead } from "@/lib/testing/rows-read";
import { NOON, worldOf } from "@/lib/testing/world";
import { writtenOf } from "@/lib/testing/written";
import { type Edge, LOOKED_AT, RANKED_AMONG } from "./limits";
import { ranked } from "./ranked";
import { readQuery } from "./read-query";

const db = await testDatabase();
const written = writtenOf(db);
const board = await worldOf(db).aBoard();
const thread = await written.aThread(board.id, { title: "Nothing", body: "An opening." });
const first = await written.aReply(thread.id, {
  body: "Thistle was where it began.",
  now: new Date(NOON.getTime() - 9000 * 86_400_000),
});

// A word that nobody has written lately and that was in every post of some earlier years.
const EARLIER = 12_000;
await db.$executeRaw`
  INSERT INTO post (id, thread_id, voice_id, seq, submission, body, hour)
  SELECT 'many' || n, thread_id, voice_id, 10 + n, 'many' || n, CASE WHEN n > 1200 THEN 'Kestrel.' ELSE 'Else.' END,
    CASE WHEN n > 1200 THEN hour - (interval '200 days' + (n - 1200) * interval '3 hours') ELSE hour - (n % 20) * interval '1 hour' END
  FROM post, generate_series(1, ${EARLIER + 1200}::int) n WHERE id = ${thread.openingId}`;
await db.$executeRaw`ANALYZE post`;

/** One look, and how many posts the database fetched for it. */
const look = (query: string, before: Edge | null = null) =>
  db.$transaction(async (tx) => {
    const read = await readQuery(tx, query, before);
    if (!read) throw new Error("Nothing to look for");
    const { value, read: fetched } = await rowsRead(tx, "post", () => ranked(tx, read, 1, before));
    return { ids: value.rows.map((one) => one.postId), further: value.further, fetched };
  });

test("a word that is rare now and was in every post of earlier years is read in so many posts and no more", async () => {
  const { ids, further, fetched } = await look("kestrel");
  expect(ids.length).toBeGreaterThan(0);
  expect(further).not.toBeNull();
  expect(fetched).toBeLessThan(LOOKED_AT * 2);
});

test("looking further back goes on from there until all was looked through, each look within the same bound", async () => {
  let before: Edge | null = null;
  let looks = 0;
  do {
    const { further, fetched } = await look("kestrel", before);
    expect(fetched).toBeLessThan(LOOKED_AT * 2);
    before = further;
    looks += 1;
  } while (before);
  expect(looks).toBe(EARLIER / RANKED_AMONG + 1);
});

test("where one look has gone through as many pieces as it may, the next goes on without a gap, in titles too", async () => {
  // As if there were so many posts that any word might be in very many: then no piece may be long.
  await db.$executeRaw`UPDATE pg_class SET reltuples = 1e9 WHERE relname = 'post'`;
  const long = new Date(NOON.getTime() - 8999 * 86_400_000);
  const { openingId } = await written.aThread(board.id, { title: "A thistle", body: "Else.", now: long });
  const looks: string[][] = [];
  let before: Edge | null = null;
  do {
    const { ids, further } = await look("thistle", before);
    looks.push(ids);
    before = further;
  } while (before);
  expect(looks).toHaveLength(3);
  expect(looks.flat().sort()).toEqual([openingId, first].sort());
});

test("where few posts can have a word, one look goes through all of them", async () => {
  await db.$executeRaw`ANALYZE post`;
  const { ids, further } = await look("thistle");
  expect(ids).toContain(first);
  expect(further).toBeNull();
});
