import { expect, test } from "vitest";
import { testDatabase } from "@/lib/testing/database";
import { rowsRead } from "@/lib/testing/rows-read";
import { NOON, worldOf } from "@/lib/testing/world";
import { writtenOf } from "@/lib/testing/written";
import { aboutMatches } from "./about-matches";
import { type Edge, LOOKED_AT } from "./limits";
import { ranked } from "./ranked";
import { readQuery } from "./read-query";
import { readWanted } from "./read-wanted";

const db = await testDatabase();
const written = writtenOf(db);
const board = await worldOf(db).aBoard();
const thread = await written.aThread(board.id, { title: "Nothing", body: "An opening." });
const TOGETHER = "Kestrels hover above old stone bridges near dawn.";

const write = (name: string, body: string, count: number) => db.$executeRaw`
  INSERT INTO post (id, thread_id, voice_id, seq, submission, body, hour)
  SELECT ${name} || n, thread_id, voice_id, (SELECT max(seq) FROM post) + n, ${name} || n, ${body}, hour - n * interval '3 hours'
  FROM post, generate_series(1, ${count}::int) n WHERE id = ${thread.openingId}`;

await written.aReply(thread.id, { body: "A lone thistle.", now: new Date(NOON.getTime() - 86_400_000) });
// Half of all posts have all of these words: taken for chance, one post in 256 would.
const MANY = LOOKED_AT * 1.5 + 100;
await write("together", TOGETHER, MANY);
await write("else", "Something else entirely.", MANY);
await db.$executeRaw`ANALYZE post`;
// After the database counted: of these it knows nothing.
await write("unknown", "A plover.", MANY);

/** One look, and how many posts the database read for it. */
const look = (query: string, before: Edge | null = null) =>
  db.$transaction(async (tx) => {
    const read = await readQuery(tx, query, before);
    if (!read) throw new Error("Nothing to look for");
    const { value, read: fetched } = await rowsRead(tx, "post", () => ranked(tx, read, 1, before));
    return { atOnce: read.atOnce, found: value.rows.length, further: value.further, fetched };
  });

test("words that always stand together are not taken for rare, as words or as a phrase", async () => {
  for (const query of [TOGETHER, `"${TOGETHER}"`]) {
    const { atOnce, found, further, fetched } = await look(query);
    expect(atOnce).toBeNull();
    expect(found).toBeGreaterThan(0);
    expect(further).not.toBeNull();
    expect(fetched).toBeLessThan(LOOKED_AT);
  }
});

test("of a word that is in many posts, though the database expects few, few are read at once and the rest by pieces", async () => {
  let before: Edge | null = null;
  let looks = 0;
  do {
    const { atOnce, found, further, fetched } = await look("plover", before);
    expect(atOnce).not.toBeNull();
    expect(found).toBeGreaterThan(0);
    expect(fetched).toBeLessThan(LOOKED_AT);
    before = further;
    looks += 1;
  } while (before);
  expect(looks).toBeGreaterThan(1);
});

test("a rare word is looked for at once, beside a usual one too", async () => {
  for (const query of ["thistle", "thistle lone", '"lone thistle"', "thistle -dawn"])
    expect(await look(query)).toMatchObject({ found: 1, further: null, atOnce: expect.any(Number) });
  expect((await look("thistle OR dawn")).atOnce).toBeNull();
});

test("the rarest of the words that must be there counts, and alternatives together", async () => {
  const about = async (query: string) => aboutMatches(db, (await readWanted(db, query)).wanted);
  const one = await about("thistle");
  const usual = await about("dawn");
  expect(usual).toBeGreaterThan(MANY / 2);
  expect(await about("dawn thistle -else")).toBe(one);
  expect(await about("thistle or dawn bridges")).toBe(one + usual);
  expect(await about('"dawn thistle" or -dawn')).toBe(one);
  // A synonym is one more place where the words may be.
  expect(await about("methadone")).toBeGreaterThan(await about('"methadone"'));
  expect(await about("")).toBe(Number.POSITIVE_INFINITY);
});
