import { expect, test } from "vitest";
import type { Standing } from "@/lib/generated/prisma/enums";
import { newId } from "@/lib/kernel/ids";
import { weekOf } from "@/lib/kernel/time";
import { testDatabase } from "@/lib/testing/database";
import { NOON } from "@/lib/testing/world";
import { STONES_FOUND } from "./limits";
import { searchThreads } from "./search-threads";

const db = await testDatabase();

async function aStone(words: string, daysAgo = 0, standing: Standing = "visible"): Promise<string> {
  const id = newId();
  const data = {
    id,
    tag: Buffer.from(id),
    name: `name ${id}`,
    avatarSeed: id,
    stoneSeed: id,
    kind: "months",
    amount: 4,
  };
  const week = weekOf(new Date(NOON.getTime() - daysAgo * 86_400_000));
  await db.milestone.create({
    data: { ...data, kind: "months", words, standing, submission: id, week },
    select: { id: true },
  });
  return id;
}
const stones = async (query: string) => (await searchThreads(db, query)).stones;
const ids = async (query: string) => (await stones(query)).map(({ id }) => id);

test("a milestone is found by its words, their parts and what means the same, where nobody has written a post", async () => {
  const id = await aStone("Four months of sertraline/methadone, 30mg", 4000);
  for (const query of ["sertraline", "month", "'done", '"30 mg"', "four -relapse"])
    expect(await ids(query)).toEqual([id]);
  for (const query of ["four -methadone", "'done -sertraline", "elsewhere"]) expect(await ids(query)).toEqual([]);
  expect((await stones("sertraline"))[0]?.words).toEqual([
    { text: "Four months of ", hit: false },
    { text: "sertraline", hit: true },
    { text: "/methadone, 30mg", hit: false },
  ]);
});

test("what the wall does not show is never found, and what was erased is gone from the index", async () => {
  for (const standing of ["held", "removed"] as const) await aStone("A nightjar", 0, standing);
  const erased = await aStone("A nightjar at dusk");
  expect(await ids("nightjar")).toEqual([erased]);
  await db.milestone.update({ where: { id: erased }, data: { words: "" }, select: { id: true } });
  expect(await ids("nightjar")).toEqual([]);
  const left = await db.$queryRaw`SELECT 1 FROM milestone WHERE search @@ 'dusk'`;
  expect(left).toEqual([]);
});

test("no day goes with them, and their order tells none", async () => {
  const placed: string[] = [];
  for (let day = 0; day < STONES_FOUND; day += 1) placed.push(await aStone("A redstart", day));
  const found = await stones("redstart");
  expect(found.map(({ id }) => id)).toEqual([...placed].sort());
  for (const stone of found) expect(Object.keys(stone)).not.toEqual(expect.arrayContaining(["day"]));
});

test("the index of their words is used where there are many", async () => {
  await db.$executeRaw`
    INSERT INTO milestone (id, tag, name, avatar_seed, stone_seed, kind, amount, words, submission, week)
    SELECT 'many' || n, convert_to('many' || n, 'UTF8'), 'n', 'a', 's', 'days', 3, 'Words number ' || n, 'many' || n, date_trunc('week', ${NOON}::timestamptz - n * interval '1 hour')::date
    FROM generate_series(1, 3000) n`;
  await db.$executeRaw`ANALYZE milestone`;
  const rows = await db.$queryRaw<{ "QUERY PLAN": string }[]>`
    EXPLAIN SELECT id FROM milestone WHERE (search || day_marks(week)) @@ 'redstart' AND standing = 'visible'`;
  expect(rows.map((row) => row["QUERY PLAN"]).join("\n")).toContain("milestone_search_idx");
  expect(await ids("redstart")).toHaveLength(STONES_FOUND);
});
