import { expect, test } from "vitest";
import { days, later } from "@/lib/kernel/time";
import { spokenIn, withChanges } from "@/lib/notebook/follows";
import { testDatabase } from "@/lib/testing/database";
import { NOON, worldOf } from "@/lib/testing/world";
import { writtenOf } from "@/lib/testing/written";
import { myThreads } from "./mine";
import { threadsBeyond } from "./own-voices-in";

const db = await testDatabase();
const world = worldOf(db);
const written = writtenOf(db);
const board = await world.aBoard();
const ago = (count: number) => later(NOON, -days(count));

test("a further look is offered only while there are threads that were not looked in", async () => {
  const thread = await written.aThread(board.id, { now: ago(20) });
  expect(await threadsBeyond(db, [], NOON)).toBe(false);
  await db.thread.update({ where: { id: thread.id }, data: { bumpedAt: ago(100) } });
  expect(await threadsBeyond(db, [], NOON)).toBe(true);
});

test("what the notebook lost is found in all threads, and what it says is believed of nobody's voice", async () => {
  const [member, other] = [world.aMember(), world.aMember()];
  const spoken = await written.aThread(board.id, { by: member, now: ago(20) });
  const old = await written.aThread(board.id, { by: member, now: ago(100) });
  const read = await written.aThread(board.id, { by: other, now: ago(20) });
  const newest = await written.aThread(board.id, { by: member, now: ago(1) });
  await db.$executeRaw`
    INSERT INTO thread (id, board_id, title, opened_on, bumped_at, bump_shuffle)
    SELECT 'alive' || n, board_id, 'Alive', opened_on, bumped_at + interval '1 day', n
    FROM thread, generate_series(1, 400) n WHERE id = ${spoken.id}`;
  const listed = async (noted: readonly string[] | "all") =>
    (await myThreads(db, member, NOON, noted)).map(({ id }) => id);

  expect(await listed([])).toEqual([newest.id]);
  expect(await listed([read.id, old.id, spoken.id])).toEqual([newest.id, spoken.id]);
  expect(await listed("all")).toEqual([newest.id, spoken.id, old.id]);
});

test("the notebook speaks of threads that one followed or chose to leave, not of all that were read", () => {
  const page = withChanges(
    { threads: {} },
    [
      { threadId: "posted", follow: "auto" },
      { threadId: "left", follow: "auto" },
      { threadId: "left", follow: "off" },
      { threadId: "read", readTo: 3 },
    ],
    NOON,
  );
  expect(spokenIn(page).sort()).toEqual(["left", "posted"]);
});
